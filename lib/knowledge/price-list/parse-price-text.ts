import type { ReasonKey } from '../schemas';
import { isMeasure } from './is-measure';
import { parseNumeral } from './parse-numeral';
import type { PriceText } from './price-text';
import { readSurroundings, type Surroundings } from './read-surroundings';

const free = /^(?:free|for free|free of charge|gratis|бесплатно|бесплатный|бесплатная|даром)$/i;
const onRequest =
  /^(?:[-–—]+|n\/?a|н\/д|tbd|tba|договорная|договорная цена|цена договорная|по договор[её]нности|по запросу|под заказ|уточняйте|уточняйте у менеджера|звоните|(?:price )?on request|upon request|request|negotiable|call|call for price|call us|ask)$/i;
const lowerBound =
  /^(?:от|с|from|starting(?: at| from)?|min\.?|мин\.?|минимум|до|не более|up to|to|max\.?|макс\.?|около|примерно|прим\.?|порядка|приблизительно|about|approx\.?|around|ca\.?|[~≈<>≤≥])$/i;
const body = /\d(?:[\d\s.,'’ʼ`´]*\d)?/;
// A dash that stands for "no cents": `100,-` and `12.–`.
const noCents = /^[.,]\s?[-–—=]+/;
// `$.99` is cents; `Rs.500` and `руб. 500` are words cut short.
const noWhole = /(?<!\p{L})\s*[.,]\s*$/u;
// Alone beside a number, how many there are: `500 шт`. `500 ₽ шт` and `5 each` are prices.
const howMany = /^(?:шт|штук[аиу]?|ед|pcs?|pieces?|items?|units?)\.?$/i;

// As nearly all prices are: digits alone, or with one or two decimals, which cannot be thousands.
const plainAmount = /^([1-9]\d*)(?:([.,])(\d{1,2}))?$/;

/** Reads the text of a price cell, from `cleanAmount`. Nothing that it does not understand is skipped. */
export function parsePriceText(text: string): PriceText {
  if (text === '') return { kind: 'blank' };
  const plain = plainAmount.exec(text);
  if (plain) return amountOf(plain[1] ?? '', plain[2], plain[3] ?? '');
  if (free.test(text)) return { kind: 'free' };
  if (onRequest.test(text)) return refused('price-on-request');
  const found = body.exec(text);
  if (!found) return refused('price-unreadable');
  if (noWhole.test(text.slice(0, found.index))) return refused('price-unreadable');
  const before = text.slice(0, found.index).trim();
  const after = text
    .slice(found.index + found[0].length)
    .replace(noCents, '')
    .replace(/(\/|за|per)\s*1\s*(?=\p{L})/iu, '$1 ')
    .trim();
  if (howMany.test(`${before}${after}`)) return refused('price-unreadable');
  const measured = priceOfMeasure(after);
  const trouble = troubleBefore(before) ?? (measured ? null : troubleAfter(after));
  if (trouble) return refused(trouble);
  const left = readSurroundings(before);
  const right = measured ?? readSurroundings(after);
  if (!left || left.per !== null || !right) return refused('price-unreadable');
  const currencies = [left.currency, right.currency].filter((mention) => mention !== null);
  return { kind: 'amount', numeral: parseNumeral(found[0]), currencies, per: right.per };
}

/** `₽/100 г`, `за 10 шт`, `€/m2`: digits that belong to a measure. `350/100 г` says as well how much is on the plate. */
function priceOfMeasure(after: string): Surroundings | null {
  if (!/\d/.test(after)) return null;
  const match =
    /^(.*?)\s*(\/|(?<!\p{L})(?:за|per|на)(?!\p{L}))\s*(\d[\d.,]*\s*)?(\p{L}[\p{L}.]*[23]?)$/iu.exec(after);
  const [, named = '', joint = '', count = '', word = ''] = match ?? [];
  const per = `${count.trim()} ${word}`.trim().toLowerCase();
  if (!isMeasure(per) || (named === '' && joint === '/' && count !== '')) return null;
  const left = readSurroundings(named);
  return left && left.per === null ? { ...left, per } : null;
}

function troubleBefore(before: string): ReasonKey | null {
  const words = before.replace(/[^\p{L}~≈<>≤≥\s.]/gu, '').trim();
  if (
    lowerBound.test(words) ||
    words.split(' ').some((word) => lowerBound.test(word) && !/^[сc]$/i.test(word))
  ) {
    return 'price-from';
  }
  if (/[-−–—(]/.test(before)) return 'price-negative';
  return null;
}

function troubleAfter(after: string): ReasonKey | null {
  if (/\d/.test(after)) return isRange(after) ? 'price-range' : 'price-unreadable';
  if (/\+$|(?<!\p{L})и (?:выше|более|больше)|and up|or more/iu.test(after)) return 'price-from';
  if (after.startsWith('%')) return 'price-is-percent';
  if (/^[-−–—]|\)$/.test(after)) return 'price-unreadable';
  return null;
}

const isRange = (after: string): boolean =>
  /[-−–—…]|\.\.|(?<!\p{L})(?:до|to|по|and|или|or)(?!\p{L})|\//iu.test(after);

const refused = (key: ReasonKey): PriceText => ({ kind: 'refused', key });

function amountOf(whole: string, mark: string | undefined, fraction: string): PriceText {
  const decimal = mark === '.' || mark === ',' ? mark : null;
  const numeral = { kind: 'certain', whole, fraction, decimal, group: null } as const;
  return { kind: 'amount', numeral, currencies: [], per: null };
}
