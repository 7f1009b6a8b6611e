import type { FoundTable } from './found-table';
import type { Refusal } from './schemas';

/** The refusal of a table whose price could be one of several columns; null when it is clear. */
export function refuseRivals({ sheet, columns }: FoundTable): Refusal | null {
  if (columns.rivalPrices.length === 0) return null;
  const names = columns.rivalPrices.join(', ');
  return {
    sheet,
    row: columns.headerRow ?? 0,
    column: columns.rivalPrices[0] ?? null,
    value: names,
    reason: { key: 'two-price-columns', params: { columns: names } },
  };
}
