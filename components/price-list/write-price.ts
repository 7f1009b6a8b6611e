import { minorDigits } from '@/lib/platform/money/minor-digits';

/** Minor units as they stand in a field: `1234.50`, `1200`; `readPrice` reads it back. */
export function writePrice(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const scale = 10 ** digits;
  return minor % scale === 0 ? String(minor / scale) : (minor / scale).toFixed(digits);
}
