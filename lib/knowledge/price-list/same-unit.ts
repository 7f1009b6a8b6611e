import { canonicalUnit } from './canonical-unit';

/** Whether two words name one unit of measure: `кг`, `килограмм` and `kg` do. */
export function sameUnit(one: string, other: string): boolean {
  return spelling(one) === spelling(other);
}

const spelling = (text: string): string => canonicalUnit(text) ?? text.toLowerCase().replace(/[\s.]/g, '');
