import type { PriceListReport } from '../schemas';
import type { LayoutSheet, LayoutTable } from './schemas';
import type { Section, SheetLayout } from './sheet-layout';
import { showCell } from './show-cell';
import type { Source } from './source';
import type { FileSurvey } from './survey-file';
import type { TableSurvey } from './survey-table';

const shownColumns = 60;
const shownText = 80;

/** What a file holds, sheet by sheet and column by column, and what the columns were taken for. */
export function describeTables(
  { tables, layouts }: FileSurvey,
  sheets: Source['sheets'],
): Pick<PriceListReport, 'columns' | 'sheets'> {
  return {
    columns: tables.flatMap(({ place, columns, found }) =>
      columns.all.map(({ header, field }) => ({
        sheet: place.sheet,
        table: place.index,
        headerRow: columns.headerRow ?? 0,
        header,
        field: field === 'kind' && !found.tellsKind ? null : field,
      })),
    ),
    sheets: sheets.map(({ name, hidden }, index) => describeSheet(name, hidden, layouts[index] ?? null)),
  };
}

function describeSheet(sheet: string | null, hidden: boolean, layout: SheetLayout | null): LayoutSheet {
  const preview = (layout?.beginning ?? []).map(({ number, cells }) => ({
    row: number,
    cells: Array.from({ length: Math.min(cells.length, shownColumns) }, (_, index) =>
      showCell(cells[index]).slice(0, shownText),
    ),
  }));
  return {
    sheet,
    hidden,
    rows: layout?.rows ?? 0,
    width: layout?.width ?? 0,
    preview,
    tables: (layout?.sections ?? []).flatMap((section) =>
      section.tables.map((table) => describeTable(section, table)),
    ),
  };
}

function describeTable({ firstRow, lastRow }: Section, table: TableSurvey): LayoutTable {
  const { columns, place } = table;
  const currency = columns.prices[0]?.meaning.currency;
  return {
    sheet: place.sheet,
    headerFrom: columns.headerFrom,
    headerRow: columns.headerRow,
    firstRow,
    lastRow: Math.max(firstRow, Math.min(lastRow, table.lastRow)),
    currency: currency?.length === 1 ? (currency[0] ?? null) : null,
    rows: table.rows,
    columns: columns.all.map(({ index, header, field, option, variant }) => ({
      column: index,
      field,
      ...(option === null ? {} : { option }),
      ...(variant === null ? {} : { variant }),
      header,
      samples: [...table.samplesOf(index)],
    })),
  };
}
