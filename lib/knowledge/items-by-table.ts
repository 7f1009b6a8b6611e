import type { Field, PriceListReport, ReadItem } from './schemas';

export interface TableItems {
  readonly items: readonly ReadItem[];
  /** What the table has columns for. */
  readonly present: ReadonlySet<Field>;
}

/** The items of a report by the table they stand in: on their sheet, under the nearest header above. */
export function itemsByTable({ columns, items }: PriceListReport): TableItems[] {
  const tables = [
    ...Map.groupBy(columns, ({ sheet, headerRow }) => JSON.stringify([sheet, headerRow])).values(),
  ].map((own) => ({
    sheet: own[0]?.sheet ?? null,
    headerRow: own[0]?.headerRow ?? 0,
    present: new Set(own.flatMap(({ field }) => field ?? [])),
    items: [] as ReadItem[],
  }));
  tables.sort((one, other) => one.headerRow - other.headerRow);
  for (const item of items) {
    tables.findLast(({ sheet, headerRow }) => sheet === item.sheet && headerRow < item.row)?.items.push(item);
  }
  return tables.filter((table) => table.items.length > 0);
}
