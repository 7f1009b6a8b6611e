/** So many of a unit: `2 кг`, `3 × 100 г`; just the number when it is sold by the piece. */
export function amountOf(quantity: number, unit: string | null): string {
  if (unit === null || isPiece(unit)) return String(quantity);
  const bare = unit.replace(/^(?:за|per|\/) ?/iu, '');
  return /^\d/.test(bare) ? `${quantity} × ${bare}` : `${quantity} ${bare}`;
}

const isPiece = (unit: string): boolean => /^(?:шт\.?|штука|pcs?|pieces?)$/iu.test(unit);
