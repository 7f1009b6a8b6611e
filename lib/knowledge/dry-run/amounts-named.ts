import { minorDigits } from '@/lib/platform/money/minor-digits';

const sign = String.raw`€|\$|£|₽|₸|₴|zł|eur\p{L}*|евро|usd|gbp|rub\p{L}*|руб\p{L}*|р\.|тг|тенге|грн`;
const number = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const amount = new RegExp(`(?:(?:${sign})\\s?(${number})|(${number})\\s?(?:${sign}))(?!\\p{L}|\\d)`, 'giu');

/** Amounts of money that a sentence names beyond doubt, in minor units: a number beside a currency. */
export function amountsNamed(text: string, currency: string): number[] {
  const digits = minorDigits(currency);
  return [...text.matchAll(amount)].map(([, after, before]) => {
    const plain = (after ?? before ?? '').replace(/[^\d.,]/g, '').replace(',', '.');
    return Math.round(Number(plain) * 10 ** digits);
  });
}
