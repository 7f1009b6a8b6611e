import type { Field } from '../schemas';
import type { ReportHead } from './knowledge-bases';

/** A table of a file, by its number, and what it has columns for. */
export interface TableFields {
  readonly table: number;
  readonly present: readonly Field[];
}

/** The tables of a file with their columns: each leaves alone what it has no column for. */
export function tablesOf({ columns }: Pick<ReportHead, 'columns'>): TableFields[] {
  return [...Map.groupBy(columns, ({ table }) => table)].map(([table, own]) => ({
    table,
    present: [...new Set(own.flatMap(({ field }) => field ?? []))],
  }));
}
