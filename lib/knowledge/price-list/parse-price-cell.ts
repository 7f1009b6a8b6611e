import type { ReasonKey } from '../schemas';
import { cleanAmount } from './clean-amount';
import { exactDecimal } from './exact-decimal';
import { parsePriceText } from './parse-price-text';
import type { PriceText } from './price-text';
import { readSurroundings } from './read-surroundings';
import type { Cell } from './table';

/** Reads a price cell of any kind; numbers of spreadsheets are exact, their number format may name the currency. */
export function parsePriceCell(cell: Cell | undefined): PriceText {
  if (!cell) return { kind: 'blank' };
  switch (cell.kind) {
    case 'text':
      return parsePriceText(cleanAmount(cell.text));
    case 'error':
      return refused('cell-error');
    case 'uncalculated':
      return refused('formula-without-value');
    case 'number':
      return parseNumber(cell.value, cell.format.kind, cell.format.literal);
  }
}

function parseNumber(value: number, kind: string, literal: string): PriceText {
  if (kind === 'date' || kind === 'time') return refused('price-is-date');
  if (kind === 'percent') return refused('price-is-percent');
  const around = readSurroundings(literal);
  if (kind === 'odd' || !around) return refused('price-format-odd');
  const decimal = exactDecimal(value);
  if (decimal === null) return refused('price-too-large');
  if (value < 0) return refused('price-negative');
  const [whole = '0', fraction = ''] = decimal.split('.');
  return {
    kind: 'amount',
    numeral: { kind: 'certain', whole, fraction, decimal: null, group: null },
    currencies: around.currency ? [around.currency] : [],
    per: around.per,
  };
}

const refused = (key: ReasonKey): PriceText => ({ kind: 'refused', key });
