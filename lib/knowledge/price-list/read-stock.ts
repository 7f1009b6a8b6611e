import { maxStock } from '../schemas';
import { accept } from './accept';
import { cleanAmount } from './clean-amount';
import { exactDecimal } from './exact-decimal';
import { parseNumeral } from './parse-numeral';
import type { Reading } from './reading';
import { refuse } from './refuse';
import type { Cell } from './table';

const unlimited = new Set(
  'много|в наличии|есть|есть в наличии|да|на складе|без ограничений|неограниченно|под заказ|in stock|available|yes|plenty|many|unlimited|made to order|on order'.split(
    '|',
  ),
);
const none = new Set(
  'нет|нет в наличии|отсутствует|распродано|закончился|закончилось|out of stock|sold out|none|no|unavailable'.split(
    '|',
  ),
);

/** Pieces in stock; null means not counted. Words that do not say which (`мало`, `10+`) are refused. */
export function readStock(cell: Cell): Reading<number | null> {
  // One number over several rows would be counted once for each of them.
  if (cell.shared) return refuse('stock-shared');
  if (cell.kind === 'number') {
    return cell.format.kind === 'number'
      ? counted(exactDecimal(cell.value) ?? '')
      : refuse('stock-unreadable');
  }
  if (cell.kind !== 'text') return refuse('stock-unreadable');
  const text = cleanAmount(cell.text).toLowerCase();
  if (text === '' || /^[-–—]+$/.test(text) || unlimited.has(text)) return accept(null);
  if (none.has(text)) return accept(0);
  return counted(text.replace(/\s*(?:шт|штук|штука|штуки|pcs?|pieces?|ед)\.?$/, ''));
}

function counted(text: string): Reading<number | null> {
  if (!/^\d(?:[\d\s.,'’]*\d)?$/.test(text)) return refuse('stock-unreadable');
  const numeral = parseNumeral(text);
  // `5,000` is five to one accounting program and five thousand to another.
  if (numeral.kind !== 'certain' || /[^0]/.test(numeral.fraction)) return refuse('stock-unreadable');
  const count = Number(numeral.whole);
  return count > maxStock ? refuse('stock-unreadable') : accept(count);
}
