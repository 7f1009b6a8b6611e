import type { Column } from './columns';
import { learnConvention } from './learn-convention';
import type { MoneyColumn } from './money-column';
import { parsePriceCell } from './parse-price-cell';
import type { PriceText } from './price-text';
import type { TableRow } from './table';

/** Reads every cell of a column by grammar and learns how the column writes numbers. */
export function surveyMoneyColumn(column: Column, rows: readonly TableRow[]): MoneyColumn {
  const texts = new Map<TableRow, PriceText>();
  const numerals = [];
  for (const row of rows) {
    const cell = row.cells[column.index];
    const text = parsePriceCell(cell);
    texts.set(row, text);
    // Numbers of a spreadsheet have no way of writing.
    if (text.kind === 'amount' && cell?.kind === 'text') numerals.push(text.numeral);
  }
  return { column, convention: learnConvention(numerals), texts };
}
