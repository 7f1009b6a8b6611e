import { numberWords } from '@/lib/assistant/language/number-words';
import { readAmount } from '@/lib/assistant/language/read-amount';
import { wordsOf } from '@/lib/assistant/language/words-of';
import type { Span } from './span';

/** What the customer is ready to pay, in whole units of the currency, as said. */
export interface PriceLimit {
  readonly from: number | null;
  readonly to: number | null;
}

const amount = String.raw`(?:[$€£₽] ?)?(\d[\d ]*(?:[.,]\d+)?)(?: ?(k|к|тыс\p{L}*\.?|тр|т\.р\.?))?`;
const mark = String.raw`(?: ?(?:₽|р(?:уб\p{L}*)?\.?(?![\p{L}])|\$|€|£|usd|eur|gbp|rub|dollars?|bucks|euros?|pounds?|долл\p{L}*|евро))`;
const under = `(?:до|не дороже|не больше|не более|дешевле|максимум|в пределах|бюджет(?: до)?|under|below|up to|less than|cheaper than|no more than|not more than|within|max(?:imum)?|budget(?: of| is)?)`;
const around = `(?:на|около|порядка|в районе|for|around|about|roughly|spend|tops)`;
const over = `(?:от|дороже|не дешевле|не меньше|больше|over|above|more than|at least|starting at)`;
const sure = /дорож|дешев|бюджет|cheaper|budget|[₽$€£]/u;

const between = new RegExp(
  String.raw`(?<![\p{L}\d])(?:от|from|between) ${amount}${mark}? (?:до|to|and) ${amount}${mark}?(?![\p{L}\d:])`,
  'gu',
);
const one = new RegExp(
  String.raw`(?<![\p{L}\d])(${under}|${over}) ${amount}(${mark})?(?![\p{L}\d:]|[.]\d)`,
  'gu',
);
// «Букет на 3000 рублей», "a cake for £20": the mark is needed, «на 15» is an hour.
const about = new RegExp(
  String.raw`(?<![\p{L}\d])${around} (?:${amount}${mark}|[$€£₽] ?(\d[\d ]*(?:[.,]\d+)?)()|(\d[\d ]*(?:[.,]\d+)?) ?(k|тыс\p{L}*\.?|тр))(?![\p{L}\d:])`,
  'gu',
);

/**
 * Finds price limits in a folded text: «до 2000», "under $50", «от 500 до 1000». A bare small number after «до» is left
 * alone: it is a time more often than a price.
 */
export function findPriceLimit(text: string): { limit: PriceLimit | null; spans: Span[] } {
  for (const match of text.matchAll(between)) {
    const [from, to] = [amountOf(match[1], match[2]), amountOf(match[3], match[4])];
    if (to <= 100 && !sure.test(match[0])) continue;
    return { limit: { from, to }, spans: [spanOf(match)] };
  }
  for (const match of text.matchAll(one)) {
    const value = amountOf(match[2], match[3]);
    const marked = match[4] !== undefined || match[3] !== undefined || sure.test(match[0]);
    if (!marked && value < 100) continue;
    const isUpper = new RegExp(`^${under}$`, 'u').test(match[1] ?? '');
    return { limit: isUpper ? { from: null, to: value } : { from: value, to: null }, spans: [spanOf(match)] };
  }
  for (const match of text.matchAll(about)) {
    const value = amountOf(match[1] ?? match[3] ?? match[5], match[2] ?? match[6]);
    if (value > 0) return { limit: { from: null, to: value }, spans: [spanOf(match)] };
  }
  return { limit: spoken(text), spans: [] };
}

/** «до двух тысяч», «не дороже полутора тысяч», "under fifty dollars": the words stay, they are in nobody's way. */
function spoken(text: string): PriceLimit | null {
  const words = wordsOf(text);
  const at = words.findIndex((word) =>
    /^(?:до|дешевле|дороже|больше|более|максимум|тысяч|under|below|around|about|to|than|for)$/.test(word),
  );
  const first = words[at + 1] ?? '';
  if (at < 0 || /^\d/.test(first)) return null;
  const read = first === 'полутора' ? { value: 1.5, used: 1 } : readAmount(words, at + 1);
  if (!read) return null;
  const thousand = read.value < 1_000 && numberWords.thousands.has(words[at + 1 + read.used] ?? '');
  const to = thousand ? read.value * 1_000 : read.value;
  return to >= 20 && /тысяч|тыщ|руб|dollar|bucks|euro|pound|quid/u.test(text) ? { from: null, to } : null;
}

function amountOf(digits: string | undefined, thousand: string | undefined): number {
  const value = Number((digits ?? '').replaceAll(' ', '').replace(',', '.'));
  return thousand ? value * 1_000 : value;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
