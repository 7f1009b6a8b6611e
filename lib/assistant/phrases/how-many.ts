import { unitMeasure } from '@/lib/assistant/language/unit-measure';
import { amountOf } from './amount-of';

/** How many of a line, behind its name: ` × 3`, `, 2 kg`, `, 3 × 100 г`; nothing for one piece. */
export function howMany(quantity: number, unit: string | null | undefined): string {
  if (unit && unitMeasure(unit)) return `, ${amountOf(quantity, unit)}`;
  return quantity === 1 ? '' : ` × ${quantity}`;
}
