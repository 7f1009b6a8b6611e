import type { ReadFaq, ReadItem, Refusal } from '../schemas';

/** One thing that a row of a file became. */
export type RowOfReport =
  | { readonly kind: 'ITEM'; readonly content: ReadItem }
  | { readonly kind: 'FAQ'; readonly content: ReadFaq }
  | { readonly kind: 'REFUSED'; readonly content: Refusal };

interface Parts {
  readonly items: readonly ReadItem[];
  readonly faq: readonly ReadFaq[];
  readonly refused: readonly Refusal[];
}

/** Items, answers and refusals, put back into the order of the file. `sheets`: its sheets in their order. */
export function rowsOfReport(
  { items, faq, refused }: Parts,
  sheets: readonly (string | null)[],
): RowOfReport[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const rows: RowOfReport[] = [
    ...items.map((content) => ({ kind: 'ITEM', content }) as const),
    ...faq.map((content) => ({ kind: 'FAQ', content }) as const),
    ...refused.map((content) => ({ kind: 'REFUSED', content }) as const),
  ];
  return rows.sort(
    (one, other) =>
      (order.get(one.content.sheet) ?? 0) - (order.get(other.content.sheet) ?? 0) ||
      one.content.row - other.content.row,
  );
}
