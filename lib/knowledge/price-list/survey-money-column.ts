import type { Column } from './columns';
import type { CurrencyMention } from './currency-mention';
import { learnConvention } from './learn-convention';
import type { MoneyColumn } from './money-column';
import { parsePriceCell } from './parse-price-cell';
import type { PriceText } from './price-text';
import type { TableRow } from './table';

export interface MoneySurvey {
  readonly column: Column;
  add(row: TableRow): void;
  /** Amounts seen. */
  readonly amounts: number;
  /** Every way of naming a currency that was seen, once. */
  readonly mentions: ReadonlyMap<string, CurrencyMention>;
  readonly learned: MoneyColumn;
}

/**
 * Reads the cells of a column by grammar, row after row, and learns how the column writes numbers. `convention` is
 * shared by the columns for the variants of one price.
 */
export function surveyMoneyColumn(column: Column, convention = learnConvention()): MoneySurvey {
  const mentions = new Map<string, CurrencyMention>();
  let amounts = 0;
  let bareAmounts = false;
  return {
    column,
    add(row) {
      const cell = row.cells[column.index];
      const text = parsePriceCell(cell);
      bareAmounts ||= showsAmounts(text);
      if (text.kind === 'free') amounts += 1;
      if (text.kind !== 'amount') return;
      amounts += 1;
      for (const mention of text.currencies) mentions.set(mention.join(), mention);
      // Numbers of a spreadsheet have no way of writing.
      if (cell?.kind === 'text') convention.add(text.numeral);
    },
    get amounts() {
      return amounts;
    },
    mentions,
    get learned() {
      return { column, convention: convention.learned, bareAmounts };
    },
  };
}

/** Percentages are marked as such here, or a bare number is too large to be one. */
function showsAmounts(text: PriceText): boolean {
  if (text.kind === 'refused') return text.key === 'price-is-percent';
  if (text.kind !== 'amount' || text.currencies.length > 0 || text.numeral.kind !== 'certain') return false;
  const { whole, fraction } = text.numeral;
  const value = Number(`${whole}.${fraction || '0'}`);
  return value > 100;
}
