import type { Columns } from './columns';
import { headerBlocks } from './header-block';
import { inferColumns } from './infer-columns';
import { isHeaderLike } from './is-header-like';
import { isHeaderRow } from './is-header-row';
import type { HeaderRules } from './read-header';
import type { Section, SheetLayout } from './sheet-layout';
import type { TableSurvey } from './survey-table';
import type { TableRow } from './table';
import { tablesOfHeader } from './tables-of-header';

/** The first header must stand among so many rows. */
const rowsSearched = 20;
/** How far a header is looked at together with what follows. */
const ahead = 8;

/**
 * Parts a sheet into tables by their headers. A later row that looks like another header begins another table, because
 * the columns under it may mean something else. Without any header the columns are told by their contents, if they can.
 */
export function detectLayout(rules: HeaderRules, survey: (columns: Columns) => TableSurvey): SheetLayout {
  const sections: Section[] = [];
  const beginning: TableRow[] = [];
  const queue: TableRow[] = [];
  let rows = 0;
  let width = 0;
  let givenUp = false;

  const begin = (header: readonly TableRow[], tables: readonly Columns[], last: TableRow): void => {
    const firstRow = last.number + 1;
    const from = header[0]?.number ?? firstRow;
    sections.push({ header, from, firstRow, lastRow: last.number, tables: tables.map(survey) });
  };
  const put = (section: Section, row: TableRow): void => {
    section.lastRow = row.number;
    if (!row.flawed && !isHeaderRow(section.header, row)) for (const table of section.tables) table.add(row);
  };
  /** Takes the first row of the queue, with those that belong to its header. */
  const step = (): void => {
    const [row, ...next] = queue;
    if (!row) return;
    const current = sections.at(-1);
    let taken = 1;
    if (current && !(isHeaderLike(row) && !isHeaderRow(current.header, row))) put(current, row);
    else if (!row.flawed && !givenUp) {
      const found = headerAt(row, next, rules);
      if (found) {
        begin(found.header, found.tables, found.header.at(-1) ?? row);
        taken = found.header.length;
      } else if (current) begin([row], [], row);
    }
    queue.splice(0, taken);
  };
  const giveUp = (): void => {
    givenUp = true;
    const columns = inferColumns(beginning);
    const [first] = beginning;
    if (!columns || !first) return;
    const before = { number: first.number - 1 };
    sections.push({
      header: [],
      from: first.number,
      firstRow: before.number + 1,
      lastRow: 0,
      tables: [survey(columns)],
    });
    const [section] = sections;
    if (section) for (const row of beginning.slice(0, rows - queue.length)) put(section, row);
  };
  return {
    detected: true,
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
      if (beginning.length < rowsSearched) beginning.push(row);
      queue.push(row);
      if (queue.length <= ahead) return;
      step();
      if (sections.length === 0 && !givenUp && rows - queue.length >= rowsSearched) giveUp();
    },
    end() {
      while (queue.length > 0) step();
      if (sections.length === 0 && !givenUp) giveUp();
    },
  };
}

function headerAt(
  row: TableRow,
  next: readonly TableRow[],
  rules: HeaderRules,
): { header: readonly TableRow[]; tables: readonly Columns[] } | null {
  for (const block of headerBlocks(row, next)) {
    const tables = tablesOfHeader(block, rules, next.slice(block.rows.length - 1));
    if (tables.length > 0) return { header: block.rows, tables };
  }
  return null;
}
