'use client';

import { useTranslations } from 'next-intl';
import type { ReadColumn, ReadItem } from '@/lib/knowledge/schemas';
import { Duration } from '../ui/duration';
import { Money } from '../ui/money';
import { PrepaymentWords } from './prepayment-words';
import type { ReportRow } from './report-rows';

type Props = { row: ReportRow; column: ReadColumn; currency: string };

/** A cell as it was understood, in the words the customer will see. */
export function ReportCell({ row, column, currency }: Props) {
  const { item, faq } = row;
  if (faq && column.field === 'question') return faq.question;
  if (faq && column.field === 'answer') return <span className="line-clamp-2">{faq.answer}</span>;
  if (item) return <ItemCell item={item} column={column} currency={item.currency ?? currency} />;
  return null;
}

function ItemCell({ item, column, currency }: { item: ReadItem; column: ReadColumn; currency: string }) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  switch (column.field) {
    case 'name':
    case 'sku':
    case 'unit':
    case 'format':
    case 'place':
      return item[column.field];
    case 'description':
      return <span className="line-clamp-2">{item.description}</span>;
    case 'price':
      return item.priceMinor === 0 ? ui('free') : <Money minor={item.priceMinor} currency={currency} />;
    case 'currency':
      return item.currency;
    case 'stock':
      return item.stock === null ? null : <span className="tabular-nums">{item.stock}</span>;
    case 'duration':
      return item.durationMinutes === null ? null : <Duration minutes={item.durationMinutes} />;
    case 'prepayment':
      return item.prepayment ? <PrepaymentWords prepayment={item.prepayment} currency={currency} /> : null;
    case 'kind':
      return t(`kinds.${item.kind}`);
    case 'option':
      return item.options[column.header] ?? null;
    default:
      return null;
  }
}
