/** Millionths of a US dollar as people write dollars; small sums keep their digits. */
export function dollars(micros: number, language: string): string {
  const value = micros / 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: value !== 0 && value < 1 ? 4 : 2,
  }).format(value);
}
