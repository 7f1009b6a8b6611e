import { amountText } from '@/lib/assistant/language/amount-text';
import type { SaleCart } from '@/lib/assistant/schemas';
import type { Cart } from '@/lib/orders';

/** The cart as the assistant speaks of it. */
export function toSaleCart(cart: Cart): SaleCart {
  return {
    lines: cart.lines.map((line) => ({
      itemId: line.itemId,
      kind: line.kind,
      name: line.name,
      options: line.options,
      quantity: line.quantity,
      amount: amountText(line.quantity, line.unit),
      unitPriceMinor: line.unitPriceMinor,
      totalMinor: line.totalMinor,
      dueNowMinor: line.dueNowMinor,
      durationMinutes: line.durationMinutes,
      stock: line.stock,
    })),
    totalMinor: cart.totalMinor,
    dueNowMinor: cart.dueNowMinor,
    currency: cart.currency,
  };
}
