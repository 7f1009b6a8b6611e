import type { Measure } from '@/lib/assistant/language/read-measure';
import { goThroughQueue } from './go-through-queue';
import { settleItem } from './settle-item';
import type { Talk } from './talk';

/** Puts an item that was offered into the cart, then goes on with what was named beside it. */
export async function putOffered(
  talk: Talk,
  itemId: string,
  { quantity, measure = null }: { quantity: number; measure?: Measure | null },
  act: 'add' | 'set' = 'add',
): Promise<void> {
  const details = await talk.tools.call('item_details', { itemId });
  if (!details.ok) return talk.say(talk.phrases.unclear());
  await settleItem(talk, { end: 'one', item: details.result.item, quantity, measure, sure: true }, act);
  await goThroughQueue(talk);
}
