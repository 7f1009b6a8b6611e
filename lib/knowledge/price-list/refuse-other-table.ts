import type { Refusal } from './schemas';
import { showCell } from './show-cell';
import type { TableRow } from './table';

/** A row under a header that does not say enough to read it. */
export function refuseOtherTable(
  sheet: string | null,
  header: readonly TableRow[],
  row: TableRow,
): readonly Refusal[] {
  const shown = (other: TableRow | undefined): string[] =>
    (other?.cells ?? []).map((cell) => showCell(cell)).filter((text) => text !== '');
  const value = shown(row).join(' · ').slice(0, 200);
  const [first] = header;
  const params = { row: first?.number ?? 0, columns: shown(first).slice(0, 12).join(', ') };
  const reason = { key: 'other-table' as const, params };
  return value === '' ? [] : [{ sheet, row: row.number, column: null, value, reason }];
}
