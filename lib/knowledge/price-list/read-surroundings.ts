import type { CurrencyMention } from './currency-mention';
import { findCurrency } from './find-currency';

export interface Surroundings {
  readonly currency: CurrencyMention | null;
  /** The measure the price is for (`кг`); null when it is for one piece, or nothing is said. */
  readonly per: string | null;
}

const pieces = new Set(
  'шт штука штуку штуки ед единица единицу единицы изделие pc pcs piece pieces item unit ea each услуга услугу сеанс session visit процедура процедуру'.split(
    ' ',
  ),
);

/** What stands beside the digits of a price: a currency, `за шт`, `/кг`, or nothing; null when it is anything else. */
export function readSurroundings(text: string): Surroundings | null {
  const plain = text.trim();
  if (plain === '') return { currency: null, per: null };
  const currency = findCurrency(plain);
  if (currency) return { currency, per: null };
  const divided = /^(.*?)\s*(?:\/|(?<![\p{L}])(?:за|per|a|an|на)(?![\p{L}]))\s*(.+)$/iu.exec(plain);
  if (!divided) return isPiece(plain) ? { currency: null, per: null } : endsWithPiece(plain);
  const [, before = '', measure = ''] = divided;
  const named = before.trim() === '' ? null : findCurrency(before);
  if (before.trim() !== '' && !named) return null;
  return { currency: named, per: isPiece(measure) ? null : measure.trim().toLowerCase() };
}

/** `руб шт`, `USD each`. */
function endsWithPiece(plain: string): Surroundings | null {
  const words = plain.split(' ');
  const last = words.pop() ?? '';
  const currency = findCurrency(words.join(' '));
  return currency && isPiece(last) ? { currency, per: null } : null;
}

const isPiece = (text: string): boolean => pieces.has(text.toLowerCase().replace(/[\s.]/g, ''));
