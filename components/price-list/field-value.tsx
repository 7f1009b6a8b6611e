'use client';

import { useTranslations } from 'next-intl';
import { Duration } from '../ui/duration';
import { Money } from '../ui/money';
import type { ChangedField } from './difference-words';
import { PrepaymentWords } from './prepayment-words';
import type { WireDifference } from './price-list-api';

type Props = { state: NonNullable<WireDifference['before']>; field: ChangedField };

/** One field of an item or an answer, in a few words. */
export function FieldValue({ state, field }: Props) {
  const t = useTranslations('priceList');
  const c = useTranslations('catalogue');
  if ('question' in state)
    return <span className="line-clamp-2">{field === 'answer' ? state.answer : state.question}</span>;
  switch (field) {
    case 'priceMinor':
      return <Money minor={state.priceMinor} currency={state.currency} />;
    case 'durationMinutes':
      return state.durationMinutes === null ? t('empty') : <Duration minutes={state.durationMinutes} />;
    case 'prepayment':
      return state.prepayment ? (
        <PrepaymentWords prepayment={state.prepayment} currency={state.currency} />
      ) : (
        t('empty')
      );
    case 'options':
      return Object.values(state.options).join(', ') || t('empty');
    case 'kind':
      return c(`kinds.${state.kind}`);
    case 'stock':
      return state.stock === null || state.stock === undefined ? c('notCounted') : String(state.stock);
    case 'description':
      return <span className="line-clamp-2">{state.description || t('empty')}</span>;
    case 'question':
    case 'answer':
      return null;
    default:
      return state[field] || t('empty');
  }
}
