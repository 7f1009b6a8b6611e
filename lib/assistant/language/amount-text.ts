import { unitMeasure } from './unit-measure';

/** So many of a unit that is measured: `2 kg`, `3 × 100 г`. Null for pieces, packs and what has no unit. */
export function amountText(quantity: number, unit: string | null): string | null {
  if (unit === null || !unitMeasure(unit)) return null;
  const bare = unit.replace(/^(?:за|per|\/) ?/iu, '');
  return /^\d/.test(bare) ? `${quantity} × ${bare}` : `${quantity} ${bare}`;
}
