import type { Field, LayoutSheet, PriceListMapping } from '@/lib/knowledge/schemas';

/** What a column may be: a field, the price of one variant, or nothing that is imported. */
export type Meaning = Field | 'variant' | 'none';

export interface DraftColumn {
  readonly column: number;
  readonly meaning: Meaning;
  /** Name of the option, or of the one that a price is a variant of. */
  readonly option: string;
  /** The variant's value. */
  readonly value: string;
}

/** A table as its owner is saying that it is. */
export interface DraftTable {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly firstRow: number;
  readonly lastRow: number | null;
  readonly currency: string | null;
  readonly columns: readonly DraftColumn[];
}

/** Of these a table may have several columns. */
const repeatable: ReadonlySet<Meaning> = new Set(['option', 'variant', 'none']);

/** The tables as they were understood, or read last. A sheet without one is a table of which nothing is imported. */
export function draftOf(sheets: readonly LayoutSheet[]): DraftTable[] {
  return sheets.flatMap(({ sheet, width, tables }): DraftTable[] =>
    tables.length > 0
      ? tables.map(({ headerRow, firstRow, lastRow, currency, columns }) => ({
          sheet,
          headerRow,
          firstRow,
          lastRow,
          currency,
          columns: columns.map(({ column, field, option, variant }) => ({
            column,
            meaning: variant ? 'variant' : (field ?? 'none'),
            option: variant?.option ?? option ?? '',
            value: variant?.value ?? '',
          })),
        }))
      : [{ sheet, headerRow: 1, firstRow: 2, lastRow: null, currency: null, columns: nothing(width) }],
  );
}

const nothing = (width: number): DraftColumn[] =>
  Array.from({ length: width }, (_, column) => ({ column, meaning: 'none', option: '', value: '' }));

/** Says what a column is. What only one column can be, the one that was it before is no longer. */
export function withColumn(table: DraftTable, changed: DraftColumn): DraftTable {
  return {
    ...table,
    columns: table.columns.map((one) => {
      if (one.column === changed.column) return changed;
      const gives = one.meaning === changed.meaning && !repeatable.has(changed.meaning);
      return gives ? { ...one, meaning: 'none' } : one;
    }),
  };
}

/** Says in which row the header stands; the data begin below it. */
export function withHeaderRow(table: DraftTable, headerRow: number | null): DraftTable {
  return { ...table, headerRow, firstRow: headerRow === null ? 1 : headerRow + 1 };
}

/** What the server is told: the tables of which something is imported. null while it would not be a price list. */
export function mappingOf(tables: readonly DraftTable[]): PriceListMapping | null {
  const used = tables.filter(({ columns }) => columns.some(({ meaning }) => meaning !== 'none'));
  if (used.length === 0 || !used.every(isSufficient)) return null;
  return {
    tables: used.map(({ columns, ...table }) => ({
      ...table,
      // Those that are not imported too: so that they are known to be something else, and can be named later.
      columns: columns.map(toMeaning),
    })),
  };
}

function toMeaning({ column, meaning, option, value }: DraftColumn) {
  if (meaning === 'variant')
    return { column, field: 'price' as const, variant: { option: option.trim(), value: value.trim() } };
  const field = meaning === 'none' ? null : meaning;
  return { column, field, ...(meaning === 'option' && option.trim() ? { option: option.trim() } : {}) };
}

function isSufficient({ columns }: DraftTable): boolean {
  const has = (...wanted: Meaning[]) => columns.some(({ meaning }) => wanted.includes(meaning));
  const named = columns.every(
    ({ meaning, option, value }) => meaning !== 'variant' || (option.trim() !== '' && value.trim() !== ''),
  );
  return named && ((has('name') && has('price', 'variant')) || (has('question') && has('answer')));
}
