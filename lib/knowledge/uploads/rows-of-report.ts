import type { PriceListBatch } from '../price-list/read-batches';
import type { ReadFaq, ReadItem, Refusal } from '../schemas';

/** One thing that a row of a file became. */
export type RowOfReport =
  | { readonly kind: 'ITEM'; readonly content: ReadItem }
  | { readonly kind: 'FAQ'; readonly content: ReadFaq }
  | { readonly kind: 'REFUSED'; readonly content: Refusal };

/** What a batch or a whole file was read as. */
interface Parts {
  readonly items: readonly ReadItem[];
  readonly faq: readonly ReadFaq[];
  readonly refused: readonly Refusal[];
  readonly unread: PriceListBatch['unread'];
}

/**
 * Items, answers and refusals, put back into the order of the file; a refusal with the SKU of its row, where it is known.
 * `sheets`: its sheets in their order.
 */
export function rowsOfReport(
  { items, faq, refused, unread }: Parts,
  sheets: readonly (string | null)[],
): RowOfReport[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const skus = new Map(unread.map(({ sheet, row, sku }) => [`${row} ${sheet ?? ''}`, sku]));
  const rows: RowOfReport[] = [
    ...items.map((content) => ({ kind: 'ITEM', content }) as const),
    ...faq.map((content) => ({ kind: 'FAQ', content }) as const),
    ...refused.map((refusal) => {
      const sku = skus.get(`${refusal.row} ${refusal.sheet ?? ''}`);
      return { kind: 'REFUSED', content: sku === undefined ? refusal : { ...refusal, sku } } as const;
    }),
  ];
  return rows.sort(
    (one, other) =>
      (order.get(one.content.sheet) ?? 0) - (order.get(other.content.sheet) ?? 0) ||
      one.content.row - other.content.row,
  );
}
