import { minorDigits } from '@/lib/platform/money/minor-digits';

const shape = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/;

/**
 * A price as typed into a field, in minor units; null when it cannot be read with certainty. One comma or point parts
 * the whole from the rest, spaces may group thousands, and more decimals than the currency has are refused.
 */
export function readPrice(text: string, currency: string): number | null {
  const match = shape.exec(text.trim());
  if (!match) return null;
  const digits = minorDigits(currency);
  const whole = (match[1] ?? '').replaceAll(/\D/g, '');
  const rest = match[2] ?? '';
  // "1.234" might be a thousand and something: only as many decimals as the currency has leave no doubt.
  if (rest.length > digits) return null;
  const minor = Number(whole + rest.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}
