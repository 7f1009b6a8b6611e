import { minorDigits } from './minor-digits';

/** Minor units as people of that language write them: `1 234,50 ₽`, `$12.99`. Whole amounts drop the zeros. */
export function formatMoney(minor: number, currency: string, language: string): string {
  const digits = minorDigits(currency);
  const scale = 10 ** digits;
  const fraction = minor % scale === 0 ? 0 : digits;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(minor / scale);
}
