import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleItem } from '@/lib/assistant/schemas';
import { listItems } from './list-items';
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
  const others = await talk.tools.call('search_items', { query: item.name, limit: 20 });
  const catalogue = await talk.tools.call('search_items', { query: '', limit: 20 });
  const similar = others.ok ? others.result.items : [];
  const all = [...similar, ...(similar.length > 1 || !catalogue.ok ? [] : catalogue.result.items)];
  const instead = all.filter((other) => other.id !== item.id && other.stock !== 0).slice(0, 5);
  if (instead.length === 0) return true;
  listItems(talk, phrases.listIntro('instead'), instead, { for: 'item', act: 'add', quantity: null });
  return false;
}
