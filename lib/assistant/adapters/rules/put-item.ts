import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleItem } from '@/lib/assistant/schemas';
import { dropItem } from './drop-item';
import { offerFewer } from './offer-fewer';
import type { Talk } from './talk';

/** Puts an item into the cart and says so. False when the customer has to say more first. */
export async function putItem(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
  quantity: number,
  act: 'add' | 'set',
): Promise<boolean> {
  const { phrases, memory } = talk;
  const amount = Math.min(quantity, 10_000);
  if (amount < 1) return dropItem(talk, item);
  const outcome = await talk.tools.call('change_cart', { itemId: item.id, change: act, quantity: amount });
  memory.focus = item.id;
  if (outcome.ok) {
    talk.changed = true;
    memory.touched = item.id;
    const line = outcome.result.lines.find((it) => it.itemId === item.id);
    const now = line?.quantity ?? amount;
    talk.note(
      act === 'set' || now !== amount
        ? phrases.quantitySet(itemName(item), now, line?.amount)
        : phrases.added(itemName(item), now, line?.amount),
    );
    return true;
  }
  if (outcome.error === 'not-enough-stock') return offerFewer(talk, item, Number(outcome.params.stock ?? 0));
  talk.say(outcome.error === 'item-not-in-catalogue' ? phrases.soldOut(itemName(item)) : phrases.unclear());
  return true;
}
