import type { Prepayment } from '../schemas';
import { accept } from './accept';
import { decideMinor } from './decide-minor';
import { exactDecimal } from './exact-decimal';
import type { MoneyColumn } from './money-column';
import { parsePriceCell } from './parse-price-cell';
import type { PriceText } from './price-text';
import type { Reading } from './reading';
import { refuse } from './refuse';
import { settleCurrency } from './settle-currency';
import { showCell } from './show-cell';
import type { Cell, TableRow } from './table';

const none =
  /^(?:|0|[-–—]+|no|none|not required|no prepayment|нет|без предоплаты|не требуется|не нужна|бесплатно|free)$/i;
const full = /^(?:full|fully|in full|full prepayment|полная|полностью|полная предоплата|вся сумма)$/i;
const share =
  /^(?:предоплата |аванс |deposit |prepayment )?(\d{1,3})(?:[.,]0+)?\s*(?:%|процент(?:ов|а)?|percent)(?: предоплата| предоплаты| аванс| deposit| upfront| prepayment)?$/i;

export interface PrepaymentTerms {
  readonly priceMinor: number;
  readonly currency: string | null;
  readonly digits: number;
}

/**
 * What a service asks for in advance. Without such a column: everything; an empty cell, `нет`, 0: nothing; otherwise a
 * percentage or an amount. A small bare number could be either and is refused.
 */
export function readPrepayment(
  money: MoneyColumn | null,
  row: TableRow,
  terms: PrepaymentTerms,
): Reading<Prepayment> {
  if (!money) return accept(terms.priceMinor === 0 ? { kind: 'NONE' } : { kind: 'FULL' });
  const cell = row.cells[money.column.index];
  const text = showCell(cell);
  if (none.test(text)) return accept({ kind: 'NONE' });
  if (full.test(text)) return accept(terms.priceMinor === 0 ? { kind: 'NONE' } : { kind: 'FULL' });
  const percent = percentOf(cell, text, money.column.meaning.percent);
  if (percent !== null) return readPercent(percent, terms.priceMinor);
  return readAmount(money, parsePriceCell(cell), terms);
}

function percentOf(cell: Cell | undefined, text: string, inPercent: boolean): number | null {
  const said = share.exec(text)?.[1];
  if (said !== undefined) return Number(said);
  if (cell?.kind === 'number' && cell.format.kind === 'percent')
    return Number(exactDecimal(cell.value * 100));
  return inPercent && /^\d{1,3}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

function readPercent(percent: number, priceMinor: number): Reading<Prepayment> {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return refuse('prepayment-unreadable');
  if (percent === 0 || priceMinor === 0) return accept({ kind: 'NONE' });
  return accept(percent === 100 ? { kind: 'FULL' } : { kind: 'PERCENT', value: percent });
}

function readAmount(money: MoneyColumn, text: PriceText, terms: PrepaymentTerms): Reading<Prepayment> {
  if (text.kind !== 'amount' || text.per !== null || money.column.meaning.percent)
    return refuse('prepayment-unreadable');
  const mentions = [
    ...text.currencies,
    ...(money.column.meaning.currency ? [money.column.meaning.currency] : []),
  ];
  const currency = settleCurrency(mentions, { company: terms.currency, file: null });
  if (!currency.ok) return currency;
  const minor = decideMinor(text.numeral, money.convention, terms.digits);
  if (!minor.ok) return refuse('prepayment-unreadable');
  const bare = mentions.length === 0 && minor.value <= 100 * 10 ** terms.digits;
  if (bare && !money.bareAmounts) return refuse('prepayment-unclear');
  if (minor.value === 0) return accept({ kind: 'NONE' });
  if (minor.value > terms.priceMinor) return refuse('prepayment-too-large');
  return accept(minor.value === terms.priceMinor ? { kind: 'FULL' } : { kind: 'AMOUNT', value: minor.value });
}
