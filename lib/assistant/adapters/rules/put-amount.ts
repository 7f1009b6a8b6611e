import { unitMeasure } from '@/lib/assistant/language/unit-measure';
import type { SaleItem } from '@/lib/assistant/schemas';
import { putItem } from './put-item';
import type { HowMuch } from './resolve-mention';
import type { Talk } from './talk';

/** Nobody wants so many packs of 100 g; somebody who says «сыра 300» wants grams. */
const surelyGrams = 50;

/**
 * Puts so much of an item into the cart as was said. A weight becomes units of the price list when it is a whole number
 * of them; otherwise says what can be had and asks. False when the customer has to say more first.
 */
export async function putAmount(
  talk: Talk,
  item: SaleItem,
  { quantity, measure }: HowMuch,
  act: 'add' | 'set',
): Promise<boolean> {
  const count = quantity ?? 1;
  const wanted = wantedOf(item, { quantity: count, measure });
  if (!wanted) return putItem(talk, item, count, act);
  const counted = await talk.tools.call('count_units', { itemId: item.id, ...wanted });
  if (!counted.ok) return putItem(talk, item, Math.max(1, Math.round(count)), act);
  const units = counted.result.quantity;
  if (units !== null) return putItem(talk, item, units, act);
  talk.memory.focus = item.id;
  talk.say(talk.phrases.soldWhole(counted.result));
  talk.ask({ for: 'amount', itemId: item.id, act }, talk.phrases.tap.no);
  return false;
}

type Wanted = { dimension: 'mass' | 'volume' | 'length' | 'pound' | 'unit'; amount: number };

/** What has to be counted out in units; null when the number said is a number of them. */
function wantedOf(
  { unit }: SaleItem,
  { quantity, measure }: { quantity: number; measure: HowMuch['measure'] },
): Wanted | null {
  const one = unit ? unitMeasure(unit) : null;
  if (measure) {
    const amount = Math.round(measure.amount * quantity);
    return amount >= 1 ? { dimension: measure.dimension, amount } : null;
  }
  if (one && one.amount > 1 && one.amount < 1_000 && quantity >= surelyGrams)
    return { dimension: one.dimension, amount: Math.round(quantity) };
  return Number.isInteger(quantity)
    ? null
    : { dimension: 'unit', amount: Math.max(1, Math.round(quantity * 1_000)) };
}
