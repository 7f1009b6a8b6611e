import type { SaleItem } from '@/lib/assistant/schemas';
import { ItemCard } from '@/lib/conversations';

/** An item with its picture, as a card. */
export const itemCard = (item: SaleItem): ItemCard =>
  ItemCard.parse({ ...item, kind: 'item', itemId: item.id, itemKind: item.kind });
