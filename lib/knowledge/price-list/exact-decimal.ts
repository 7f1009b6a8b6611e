/**
 * The decimal number that a spreadsheet shows for a stored float: 12.990000000000002 is 12.99, because Excel itself
 * keeps 15 significant digits. null where a float of that size no longer holds cents.
 */
export function exactDecimal(value: number): string | null {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e13) return null;
  // Two decimals or fewer are already what they look like.
  if (Math.round(value * 100) / 100 === value && magnitude >= 0.01) return String(value);
  const rounded = Number(value.toPrecision(15));
  // Fifteen digits of a number below a thousand million million never need an exponent, except very close to zero.
  return String(rounded).includes('e') ? null : String(rounded);
}
