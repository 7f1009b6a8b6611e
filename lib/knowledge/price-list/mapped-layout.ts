import type { Columns } from './columns';
import { type HeaderBlock, headerBlocks } from './header-block';
import { isHeaderRow } from './is-header-row';
import { mappedColumns } from './mapped-columns';
import type { TableMapping } from './schemas';
import type { Section, SheetLayout } from './sheet-layout';
import type { TableSurvey } from './survey-table';
import type { TableRow } from './table';

const rowsShown = 20;
const highestHeader = 3;

/** Parts a sheet into tables as its owner says. Throws `invalid` as `mappedColumns`. */
export function mappedLayout(
  mappings: readonly TableMapping[],
  survey: (columns: Columns) => TableSurvey,
): SheetLayout {
  const waiting = mappings.toSorted((one, other) => one.firstRow - other.firstRow);
  const sections: Section[] = [];
  const beginning: TableRow[] = [];
  const recent: TableRow[] = [];
  let rows = 0;
  let width = 0;
  const begin = (mapping: TableMapping, row: TableRow): void => {
    const block = headerOf(mapping, recent);
    const header = block?.rows ?? [];
    const leads = !sections.some(({ firstRow }) => firstRow === mapping.firstRow);
    const columns = mappedColumns(mapping, block, header.at(-1)?.width ?? row.width, leads);
    const lastRow = mapping.lastRow ?? Number.POSITIVE_INFINITY;
    const { firstRow } = mapping;
    sections.push({
      header,
      from: header[0]?.number ?? firstRow,
      firstRow,
      lastRow,
      tables: [survey(columns)],
    });
  };
  return {
    detected: false,
    sections,
    beginning,
    get rows() {
      return rows;
    },
    get width() {
      return width;
    },
    add(row) {
      if (!row.cells.some((cell) => cell !== undefined)) return;
      rows += 1;
      width = Math.max(width, row.cells.length);
      if (beginning.length < rowsShown) beginning.push(row);
      for (let next = waiting[0]; next && next.firstRow <= row.number; next = waiting[0]) {
        begin(next, row);
        waiting.shift();
      }
      for (const section of sections) {
        if (row.number < section.firstRow || row.number > section.lastRow) continue;
        if (!row.flawed && !isHeaderRow(section.header, row))
          for (const table of section.tables) table.add(row);
      }
      if (recent.push(row) > highestHeader) recent.shift();
    },
    end() {},
  };
}

/** The rows that head the table and end where its owner says. */
function headerOf({ headerRow }: TableMapping, recent: readonly TableRow[]): HeaderBlock | null {
  const before = recent.filter(({ number }) => headerRow !== null && number <= headerRow);
  for (const [index, row] of before.entries()) {
    const block = headerBlocks(row, before.slice(index + 1)).find(
      ({ rows }) => rows.at(-1)?.number === headerRow,
    );
    if (block) return block;
  }
  return null;
}
