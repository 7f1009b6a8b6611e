import { answerOffer } from './answer-offer';
import { answerOfferOfAll } from './answer-offer-of-all';
import { chooseAmount } from './choose-amount';
import { chooseItem } from './choose-item';
import { choosePlace } from './choose-place';
import { putOffered } from './put-offered';
import { refuseOffer } from './refuse-offer';
import { settleAddress } from './settle-address';
import type { Talk } from './talk';

/** What «оставим как есть», "keep it" declines. */
const offers: ReadonlySet<string> = new Set(['item', 'buy', 'all', 'fewer', 'amount', 'more']);

/**
 * Reads the message as an answer to what was asked: a place in a list, a yes to an offer, a time, an address. Returns
 * whether it was one.
 */
export async function chooseAmong(talk: Talk): Promise<boolean> {
  const { asked, said, memory } = talk;
  if (!asked) return false;
  // «Чем они отличаются?» is asked before anything is chosen.
  if (said.intents.has('compare') && offers.has(asked.for)) return false;
  if (said.intents.has('keep') && offers.has(asked.for)) return refuseOffer(talk);
  switch (asked.for) {
    case 'time':
      return (
        (await choosePlace(talk)) ||
        (said.when !== null &&
          said.sentences.every((sentence) => sentence.mentions.every((it) => it.words.length === 0)))
      );
    case 'address':
    case 'city':
      return memory.street !== null && memory.city !== null
        ? settleAddress(talk).then(() => true)
        : said.city !== null || said.street !== null;
    case 'all':
      return answerOfferOfAll(talk);
    case 'buy':
      return answerOffer(talk, asked.itemId, asked.quantity);
    case 'amount':
      return chooseAmount(talk, asked.itemId, asked.act);
    case 'fewer':
      if (said.answer === 'no') return refuseOffer(talk);
      if (said.answer !== 'yes' && !said.intents.has('checkout')) return false;
      await putOffered(talk, asked.itemId, { quantity: asked.quantity }, 'set');
      return true;
    case 'item':
      return chooseItem(talk, asked);
    default:
      return false;
  }
}
