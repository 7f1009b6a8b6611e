import type { PriceListReport, ReadFaq, ReadItem, Refusal } from '@/lib/knowledge/schemas';

/** A row of the file as it was understood: what became an item or an answer, and which cells were refused. */
export interface ReportRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly item?: ReadItem;
  readonly faq?: ReadFaq;
  readonly refused: readonly Refusal[];
}

/** Puts items, answers and refusals of a report back into the order of the file's rows. */
export function reportRows({ items, faq, refused }: PriceListReport): ReportRow[] {
  const rows = new Map<
    string,
    { sheet: string | null; row: number; item?: ReadItem; faq?: ReadFaq; refused: Refusal[] }
  >();
  const rowOf = ({ sheet, row }: { sheet: string | null; row: number }) => {
    const key = `${sheet ?? ''} ${row}`;
    const found = rows.get(key) ?? { sheet, row, refused: [] };
    rows.set(key, found);
    return found;
  };
  for (const item of items) rowOf(item).item = item;
  for (const entry of faq) rowOf(entry).faq = entry;
  for (const refusal of refused) rowOf(refusal).refused.push(refusal);
  return [...rows.values()].sort((a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || a.row - b.row);
}
