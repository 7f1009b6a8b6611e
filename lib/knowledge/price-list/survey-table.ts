import type { Columns } from './columns';
import type { CurrencyMention } from './currency-mention';
import { findCurrency } from './find-currency';
import type { FoundTable } from './found-table';
import { isMisaligned } from './is-misaligned';
import { learnConvention } from './learn-convention';
import { readKind } from './read-kind';
import { readsAs } from './reads-as';
import type { Field } from './schemas';
import { showCell } from './show-cell';
import { type MoneySurvey, surveyMoneyColumn } from './survey-money-column';
import type { TableRow } from './table';

/** Whose table it is. */
export interface TablePlace {
  readonly index: number;
  readonly sheetIndex: number;
  readonly sheet: string | null;
}

export interface TableSurvey {
  readonly place: TablePlace;
  readonly columns: Columns;
  add(row: TableRow): void;
  /** Rows with something in the table's columns. */
  readonly rows: number;
  /** The last of them, by the file's own number; 0 before the first. */
  readonly lastRow: number;
  readonly prices: readonly MoneySurvey[];
  /** The first different values of a column. */
  samplesOf(index: number): readonly string[];
  /** For fields that can be told by their cells: whether any cell so far can be read as one. */
  readonly readable: ReadonlyMap<Field, boolean>;
  /** Every currency that cells, headers and the currency column name. */
  mentions(): Iterable<CurrencyMention>;
  readonly found: FoundTable;
}

const mostSamples = 4;
const sampleLength = 60;

/**
 * Looks through the rows of a table before they are read: its ways of writing, its currencies, what cannot be right.
 * `onRow` is told of each row that is in order.
 */
export function surveyTable(
  place: TablePlace,
  columns: Columns,
  onRow: (row: TableRow) => void,
): TableSurvey {
  const { byField } = columns;
  const convention = learnConvention();
  const prices = columns.prices.map((column) => surveyMoneyColumn(column, convention));
  const prepaymentColumn = byField.get('prepayment');
  const prepayment = prepaymentColumn ? surveyMoneyColumn(prepaymentColumn) : null;
  const kindIndex = byField.get('kind')?.index;
  const currencyIndex = byField.get('currency')?.index;
  const samples = new Map<number, Set<string>>();
  const named = new Map<string, CurrencyMention>();
  const readable = new Map<Field, boolean>();
  let rows = 0;
  let lastRow = 0;
  let tellsKind = false;
  let rival = false;
  return {
    place,
    columns,
    prices,
    get rows() {
      return rows;
    },
    get lastRow() {
      return lastRow;
    },
    add(row) {
      const first = row.cells.findIndex((cell, index) => cell !== undefined && index >= columns.from);
      if (first === -1 || first >= columns.to) return;
      rows += 1;
      lastRow = row.number;
      if (isMisaligned(columns, row)) return;
      onRow(row);
      for (const price of prices) price.add(row);
      prepayment?.add(row);
      // A column headed `type` may as well hold categories; it tells the kind only if some cell does.
      tellsKind ||= kindIndex !== undefined && readKind(showCell(row.cells[kindIndex])) !== null;
      rival ||= hasUnnamedRival(columns, row);
      if (currencyIndex !== undefined) {
        const mention = findCurrency(showCell(row.cells[currencyIndex]));
        if (mention) named.set(mention.join(), mention);
      }
      noteReadable(readable, columns, row);
      collect(samples, columns, row);
    },
    readable,
    samplesOf: (index) => [...(samples.get(index) ?? [])],
    *mentions() {
      for (const price of prices) {
        if (price.column.meaning.currency) yield price.column.meaning.currency;
        yield* price.mentions.values();
      }
      yield* named.values();
    },
    get found() {
      const names = columns.prices.map(({ header }) => header);
      return {
        ...place,
        columns: rival ? { ...columns, rivalPrices: [...names, '?'] } : columns,
        prices: prices.map(({ learned }) => learned),
        prepayment: prepayment?.learned ?? null,
        tellsKind,
      };
    },
  };
}

/**
 * A header over two columns (`Price` over wholesale and retail) leaves the second one without a name. An owner who has said
 * which column is the price has decided.
 */
function hasUnnamedRival({ prices, all, headerRow, byHand }: Columns, row: TableRow): boolean {
  if (headerRow === null || byHand) return false;
  return prices.some(({ index }) => {
    const next = row.cells[index + 1];
    if (next === undefined || all.some((column) => column.index === index + 1)) return false;
    return /^[^\p{L}]*\d[^\p{L}]*$/u.test(showCell(next));
  });
}

function collect(samples: Map<number, Set<string>>, { all }: Columns, row: TableRow): void {
  for (const { index } of all) {
    const known = samples.get(index);
    if (known && known.size >= mostSamples) continue;
    const text = showCell(row.cells[index]).slice(0, sampleLength);
    if (text === '') continue;
    if (known) known.add(text);
    else samples.set(index, new Set([text]));
  }
}

function noteReadable(readable: Map<Field, boolean>, { byField }: Columns, row: TableRow): void {
  for (const { index, meaning } of byField.values()) {
    const cell = row.cells[index];
    if (cell === undefined || readable.get(meaning.field) === true) continue;
    const reads = readsAs(meaning, cell);
    if (reads !== null) readable.set(meaning.field, reads);
  }
}
