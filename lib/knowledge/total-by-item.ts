/** Quantities summed by item: two lines of one item are one wish. */
export function totalByItem(lines: readonly { itemId: string; quantity: number }[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { itemId, quantity } of lines) total.set(itemId, (total.get(itemId) ?? 0) + quantity);
  return total;
}
