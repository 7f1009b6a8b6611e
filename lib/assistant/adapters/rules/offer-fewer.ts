import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleItem } from '@/lib/assistant/schemas';
import { offerInstead } from './offer-instead';
import type { Talk } from './talk';

/** Out of stock, or fewer than wanted: says how many there are, or what there is instead. */
export async function offerFewer(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
  stock: number,
): Promise<boolean> {
  const { phrases } = talk;
  const cart = await talk.tools.call('show_cart', {});
  const has = cart.ok ? (cart.result.lines.find((line) => line.itemId === item.id)?.quantity ?? 0) : 0;
  if (stock > has) {
    talk.say(phrases.onlyLeft(itemName(item), stock));
    talk.ask({ for: 'fewer', itemId: item.id, quantity: stock }, phrases.tap.add, phrases.tap.no);
    return false;
  }
  talk.say(phrases.soldOut(itemName(item)));
  return !(await offerInstead(talk, item));
}
