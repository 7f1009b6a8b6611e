/** How many of a line, behind its name: ` × 3`, or as it is measured, `, 2 kg`; nothing for one piece. */
export function howMany(quantity: number, amount: string | null | undefined): string {
  if (amount) return `, ${amount}`;
  return quantity === 1 ? '' : ` × ${quantity}`;
}
