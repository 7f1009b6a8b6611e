import { goThroughQueue } from './go-through-queue';
import type { Talk } from './talk';

/** «Нет» to an offer: on with the rest, if there is any. Always true: the message is answered. */
export async function refuseOffer(talk: Talk): Promise<true> {
  const { phrases, tools } = talk;
  await goThroughQueue(talk);
  if (talk.memory.waiting) return true;
  const cart = await tools.call('show_cart', {});
  const begun = cart.ok && cart.result.lines.length > 0;
  talk.say(begun ? phrases.askMore() : phrases.askWhatToBuy());
  talk.ask(begun ? { for: 'more' } : null, begun ? phrases.tap.checkout : phrases.tap.catalogue);
  return true;
}
