import type { CartCard } from '@/lib/conversations';
import { itemName } from './phrases/item-name';
import type { SaleCart } from './schemas';

/** The cart as a card beside the text. */
export function cartCard(cart: SaleCart): CartCard {
  return {
    kind: 'cart',
    lines: cart.lines.map((line) => ({
      itemId: line.itemId,
      name: itemName(line),
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor,
      totalMinor: line.totalMinor,
    })),
    totalMinor: cart.totalMinor,
    dueNowMinor: cart.dueNowMinor,
    currency: cart.currency,
  };
}
