'use client';

import { useTranslations } from 'next-intl';
import type { LayoutSheet } from '@/lib/knowledge/schemas';
import { type DraftTable, withColumn } from './mapping-draft';
import { MappingHead } from './mapping-head';
import { MappingLine } from './mapping-line';
import type { ReportRow } from './report-rows';
import { TableSettings } from './table-settings';

type Props = {
  /** As it is being said, and as it was read. */
  table: DraftTable;
  read: DraftTable;
  sheet: LayoutSheet;
  rows: readonly ReportRow[];
  currency: string;
  fixed: boolean;
  onChange: (table: DraftTable) => void;
};

const mostRaw = 15;

/** One table of the file with the mapping above its columns; what was not read as a table, as it stands there. */
export function MappingTable({ table, read, sheet, rows, currency, fixed, onChange }: Props) {
  const t = useTranslations('catalogue');
  const p = useTranslations('priceList');
  const raw = new Map(sheet.preview.map(({ row, cells }) => [row, cells]));
  const moved = table.headerRow !== read.headerRow;
  const changed = new Set(
    table.columns.filter((column, index) => moved || column !== read.columns[index]).map((one) => one.column),
  );
  const shown: readonly ReportRow[] =
    rows.length > 0 && !moved
      ? rows
      : sheet.preview
          .filter(({ row }) => row >= table.firstRow)
          .slice(0, mostRaw)
          .map(({ row }) => ({ sheet: sheet.sheet, row, items: [], refused: [] }));
  const headers = headersOf(table, sheet, moved);
  return (
    <div className="flex flex-col gap-3">
      {sheet.sheet ? (
        <h3 className="font-medium">
          {sheet.sheet}
          {sheet.hidden ? <span className="text-muted-foreground"> · {p('sheetHidden')}</span> : null}
        </h3>
      ) : null}
      {fixed ? null : (
        <TableSettings table={table} sheet={sheet} currency={currency} disabled={fixed} onChange={onChange} />
      )}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={sheet.sheet ?? t('detectedTable')}
        className="scroll-quiet max-h-[60dvh] overflow-auto rounded border border-border bg-card"
      >
        <table className="w-full text-left text-sm">
          <MappingHead
            columns={table.columns}
            headers={headers}
            fixed={fixed}
            onChange={(column) => onChange(withColumn(table, column))}
          />
          <tbody>
            {shown.map((row) => (
              <MappingLine
                key={row.row}
                row={row}
                columns={table.columns}
                headers={headers}
                raw={raw.get(row.row)}
                changed={changed}
                currency={currency}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** As they were read; in another header row as it stands in the file. */
function headersOf(table: DraftTable, sheet: LayoutSheet, moved: boolean): ReadonlyMap<number, string> {
  const own = sheet.tables.find(({ firstRow }) => firstRow === table.firstRow);
  if (own && !moved) return new Map(own.columns.map(({ column, header }) => [column, header]));
  const cells = sheet.preview.find(({ row }) => row === table.headerRow)?.cells ?? [];
  return new Map(cells.map((text, column) => [column, text]));
}
