'use client';

import { useTranslations } from 'next-intl';
import type { ReadItem } from '@/lib/knowledge/schemas';
import { Duration } from '../ui/duration';
import { Money } from '../ui/money';
import type { DraftColumn } from './mapping-draft';
import { PrepaymentWords } from './prepayment-words';
import type { ReportRow } from './report-rows';

type Props = { row: ReportRow; column: DraftColumn; header: string; currency: string };

/** A cell as it was understood, in the words the customer will see. */
export function ReportCell({ row, column, header, currency }: Props) {
  const { items, faq } = row;
  if (faq && column.meaning === 'question') return faq.question;
  if (faq && column.meaning === 'answer') return <span className="line-clamp-2">{faq.answer}</span>;
  const item =
    column.meaning === 'variant'
      ? items.find(({ options }) => options[column.option] === column.value)
      : items[0];
  return item ? (
    <ItemCell item={item} column={column} header={header} currency={item.currency ?? currency} />
  ) : null;
}

type CellProps = { item: ReadItem; column: DraftColumn; header: string; currency: string };

function ItemCell({ item, column, header, currency }: CellProps) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  switch (column.meaning) {
    case 'name':
    case 'sku':
    case 'unit':
    case 'format':
    case 'place':
      return item[column.meaning];
    case 'description':
      return <span className="line-clamp-2">{item.description}</span>;
    case 'price':
    case 'variant':
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
      return item.options[column.option || header] ?? null;
    default:
      return null;
  }
}
