import type { CatalogueItem } from '@/lib/knowledge';
import { AppError } from '@/lib/platform/errors/app-error';
import { dueNow } from './due-now';
import type { Cart, CartLine } from './schemas';

export interface WantedItem {
  readonly item: CatalogueItem;
  readonly quantity: number;
}

/** All sums of a cart, in integer minor units. Throws `limit` `cart-too-large` before a sum stops being exact. */
export function priceCart(wanted: readonly WantedItem[], currency: string): Cart {
  const lines = wanted.map(priceLine);
  const totalMinor = sum(lines.map((line) => line.totalMinor));
  if (!Number.isSafeInteger(totalMinor)) throw new AppError('limit', 'cart-too-large');
  return { lines, totalMinor, dueNowMinor: sum(lines.map((line) => line.dueNowMinor)), currency };
}

function priceLine({ item, quantity }: WantedItem): CartLine {
  const totalMinor = item.priceMinor * quantity;
  return {
    itemId: item.id,
    kind: item.kind,
    sku: item.sku,
    name: item.name,
    options: item.options,
    quantity,
    unit: item.unit,
    unitPriceMinor: item.priceMinor,
    totalMinor,
    dueNowMinor: dueNow(item, quantity, totalMinor),
    durationMinutes: item.durationMinutes,
    stock: item.stock,
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
