import { canonicalUnit } from './canonical-unit';

/** Whether a price can be for this: a known unit, or a number of them (`кг`, `100 г`, `10 шт`). */
export function isMeasure(text: string): boolean {
  const [, count = '', word = ''] = /^(\d+(?:[.,]\d+)?)?\s*(.+)$/.exec(text.trim()) ?? [];
  return canonicalUnit(word) !== null || (count !== '' && /^(?:шт|штук|pcs|pieces)\.?$/i.test(word));
}
