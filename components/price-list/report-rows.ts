import type { ReadFaq, ReadItem, Refusal } from '@/lib/knowledge/schemas';

/** A row of the file as it was understood: what became of it, and which cells were refused. */
export interface ReportRow {
  readonly sheet: string | null;
  readonly row: number;
  /** Several where a table has a price a variant. */
  readonly items: readonly ReadItem[];
  readonly faq?: ReadFaq;
  readonly refused: readonly Refusal[];
}

type Entry =
  | { readonly kind: 'ITEM'; readonly content: ReadItem }
  | { readonly kind: 'FAQ'; readonly content: ReadFaq }
  | { readonly kind: 'REFUSED'; readonly content: Refusal };

/** Puts together what became of each row, in the order in which it was read. */
export function reportRows(entries: readonly Entry[]): ReportRow[] {
  const rows = new Map<
    string,
    { sheet: string | null; row: number; items: ReadItem[]; faq?: ReadFaq; refused: Refusal[] }
  >();
  for (const { kind, content } of entries) {
    const { sheet, row } = content;
    const key = `${row} ${sheet ?? ''}`;
    const own = rows.get(key) ?? { sheet, row, items: [], refused: [] };
    rows.set(key, own);
    if (kind === 'ITEM') own.items.push(content);
    else if (kind === 'FAQ') own.faq = content;
    else own.refused.push(content);
  }
  return [...rows.values()];
}
