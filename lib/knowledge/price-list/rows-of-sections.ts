import type { FoundTable } from './found-table';
import { isHeaderRow } from './is-header-row';
import type { Section } from './sheet-layout';
import type { TableRow } from './table';

/** Where a data row belongs. */
export interface RowPlace {
  readonly section: Section;
  /** Side by side. */
  readonly tables: readonly FoundTable[];
  /** The header once more. */
  readonly repeatsHeader: boolean;
}

/** Finds the sections of rows that come in order; none for headers and what stands before the first. */
export function rowsOfSections(sections: readonly Section[]): (row: TableRow) => readonly RowPlace[] {
  const known = sections
    .map((section) => ({ section, tables: section.tables.map(({ found }) => found) }))
    .sort((one, other) => one.section.firstRow - other.section.firstRow);
  let first = 0;
  return (row) => {
    while ((known[first]?.section.lastRow ?? Number.POSITIVE_INFINITY) < row.number) first += 1;
    const places: RowPlace[] = [];
    for (let at = first; at < known.length; at += 1) {
      const own = known[at];
      if (!own || own.section.firstRow > row.number) break;
      const { section, tables } = own;
      if (section.lastRow >= row.number)
        places.push({ section, tables, repeatsHeader: isHeaderRow(section.header, row) });
    }
    return places;
  };
}
