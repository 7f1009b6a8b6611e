/** A number as people type it: `1 234,50`, `1,234.50`, `12.990,00`, `2 000`. */
export const numeral = String.raw`\d{1,3}(?:[ .,'’  ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;

/**
 * All values a written number may have: `1,234` is 1234 or 1.234 depending on who writes. Whoever checks accepts any, so
 * that a right reply is not stopped for its style.
 */
export function valuesOf(written: string): number[] {
  const text = written.replace(/[\s ' ’]/g, '');
  const values = new Set<number>();
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return [Number(text)];
  const decimals = text.length - last - 1;
  const plain = text.replace(/[.,]/g, '');
  const whole = Number(plain);
  if (decimals === 3 || /[.,].*[.,]/.test(text)) values.add(whole);
  const mixed = /[.,].*[.,]/.test(text) && text.indexOf(',') >= 0 && text.indexOf('.') >= 0;
  if (decimals !== 3 || mixed || !/[.,].*[.,]/.test(text)) values.add(whole / 10 ** decimals);
  return [...values];
}
