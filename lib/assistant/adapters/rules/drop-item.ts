import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleItem } from '@/lib/assistant/schemas';
import type { Talk } from './talk';

/** Takes an item out of the cart, or some of it. */
export async function dropItem(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
  quantity?: number,
): Promise<boolean> {
  const outcome = await talk.tools.call('change_cart', {
    itemId: item.id,
    change: 'remove',
    ...(quantity ? { quantity } : {}),
  });
  if (!outcome.ok) return true;
  talk.changed = true;
  const left = outcome.result.lines.find((line) => line.itemId === item.id);
  talk.note(
    left
      ? talk.phrases.quantitySet(itemName(item), left.quantity, left.amount)
      : talk.phrases.removed(itemName(item)),
  );
  return true;
}
