import { readNumber } from '@/lib/assistant/language/read-number';
import { numeral, valuesOf } from './numerals';

export interface MoneyFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whole units of the currency; several when the writing is ambiguous. */
  readonly values: readonly number[];
  /** ISO code the mark stands for; null for marks of many currencies, such as `kr`. */
  readonly currency: string | null;
}

const marks: ReadonlyArray<readonly [pattern: string, currency: string]> = [
  ['₽|руб(?:л\\p{L}*|\\.)?|р(?=[.,!?;)\\s]|$)\\.?|rub|rubles?|roubles?|rur', 'RUB'],
  ['\\$|usd|us\\$|dollars?|bucks?|доллар\\p{L}*|долл\\.?|бакс\\p{L}*', 'USD'],
  ['€|eur|euros?|евро', 'EUR'],
  ['£|gbp|pounds?|фунт\\p{L}*', 'GBP'],
  ['₸|kzt|тенге', 'KZT'],
  ['byn|белорусских рубл\\p{L}*', 'BYN'],
  ['₴|uah|грив\\p{L}*|гривен', 'UAH'],
  ['֏|amd|драм\\p{L}*', 'AMD'],
  ['₾|gel|лари', 'GEL'],
  ['¥|jpy|yen|иен\\p{L}*', 'JPY'],
  ['₺|try|лир\\p{L}*', 'TRY'],
  ['aed|дирхам\\p{L}*|dirhams?', 'AED'],
  ['₹|inr|rupees?', 'INR'],
];
const allMarks = marks.map(([pattern]) => pattern).join('|');
const codes = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
const thousand = '(?: ?(тыс\\p{L}*\\.?|k|к)(?!\\p{L}))?';

const after = new RegExp(`(?<![\\d\\p{L}])(${numeral})${thousand} ?(${allMarks}|[a-z]{3})(?![\\p{L}])`, 'gu');
const before = new RegExp(`(?<!\\p{L})(${allMarks}|[a-z]{3}) ?(${numeral})${thousand}(?![\\d\\p{L}])`, 'gu');
const spoken = new RegExp(`((?:\\p{L}+[ -]){1,6}?)(${allMarks})(?!\\p{L})`, 'gu');

/** Finds amounts of money in a folded text: digits with a mark on either side, and number words before one. */
export function findMoney(text: string): MoneyFound[] {
  const found: MoneyFound[] = [];
  const take = (
    match: RegExpMatchArray & { index: number },
    written: string,
    scale: string | undefined,
    mark: string,
  ): void => {
    const currency = currencyOf(mark);
    if (currency === undefined) return;
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && end > other.start)) return;
    const values = valuesOf(written).map((value) => (scale ? value * 1_000 : value));
    found.push({ start, end, text: match[0].trim(), values, currency });
  };
  for (const match of text.matchAll(after)) take(match, match[1] ?? '', match[2], match[3] ?? '');
  for (const match of text.matchAll(before)) take(match, match[2] ?? '', match[3], match[1] ?? '');
  for (const match of text.matchAll(spoken)) {
    const words = (match[1] ?? '').trim().split(' ');
    const from = words.findIndex((_, index) => {
      const number = readNumber(words, index);
      return number !== null && index + number.used === words.length && /^\p{L}/u.test(words[index] ?? '');
    });
    const value = from >= 0 ? readNumber(words, from)?.value : undefined;
    const currency = currencyOf(match[2] ?? '');
    if (value === undefined || currency === undefined) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].trim(),
      values: [value],
      currency,
    });
  }
  return found;
}

function currencyOf(mark: string): string | null | undefined {
  const known = marks.find(
    ([pattern]) =>
      new RegExp(`^(?:${pattern})$`, 'u').test(mark) || (mark === 'р' && pattern.startsWith('₽')),
  );
  if (known) return known[1];
  return codes.has(mark) ? mark.toUpperCase() : undefined;
}
