import type { SaleItem } from '@/lib/assistant/schemas';
import type { Card } from '@/lib/conversations';

/** An item with its picture, as a card. */
export function itemCard(item: SaleItem): Card {
  const {
    id: itemId,
    kind: itemKind,
    sku,
    name,
    description,
    options,
    priceMinor,
    currency,
    unit,
    stock,
    durationMinutes,
    photoId,
  } = item;
  return {
    kind: 'item',
    itemId,
    itemKind,
    sku,
    name,
    description,
    options,
    priceMinor,
    currency,
    unit,
    stock,
    durationMinutes,
    photoId,
  };
}
