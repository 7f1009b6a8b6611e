'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Money } from '../ui/money';
import type { Tone } from '../ui/tone';
import { type ChangedField, fieldsChanged, nameOf } from './difference-words';
import { FieldValue } from './field-value';
import type { WireDifference } from './price-list-api';

const tones: Record<WireDifference['kind'], Tone> = { NEW: 'paid', CHANGED: 'waiting', WITHDRAWN: 'failed' };

/** What becomes of one item or answer: the old beside the new. */
export function DifferenceLine({ difference }: { difference: WireDifference }) {
  const t = useTranslations('priceList');
  const { kind, before, after, subject } = difference;
  const state = after ?? before;
  return (
    <li className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:items-baseline sm:gap-4">
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="min-w-0 font-medium break-words">{nameOf(difference)}</span>
        {state && 'sku' in state ? <span className="text-xs text-muted-foreground">{state.sku}</span> : null}
        {subject === 'FAQ' ? <Badge>{t('faqBadge')}</Badge> : null}
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        {kind === 'CHANGED' && before && after ? (
          fieldsChanged(difference).map((field) => (
            <Change key={field} field={field} before={before} after={after} />
          ))
        ) : state && 'priceMinor' in state ? (
          <Money minor={state.priceMinor} currency={state.currency} />
        ) : state ? (
          <span className="line-clamp-2 text-muted-foreground">{state.answer}</span>
        ) : null}
      </span>
      <Badge tone={tones[kind]} className="self-start">
        {t(`kinds.${kind}`)}
      </Badge>
    </li>
  );
}

type State = NonNullable<WireDifference['before']>;

function Change({ field, before, after }: { field: ChangedField; before: State; after: State }) {
  const t = useTranslations('priceList');
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <span className="text-muted-foreground">{t(`fieldsChanged.${field}`)}</span>
      <span className="text-muted-foreground line-through">
        <FieldValue state={before} field={field} />
      </span>
      <ArrowRight aria-hidden className="size-3.5 shrink-0 self-center text-muted-foreground" />
      <span className={field === 'priceMinor' ? 'font-medium' : undefined}>
        <FieldValue state={after} field={field} />
      </span>
    </span>
  );
}
