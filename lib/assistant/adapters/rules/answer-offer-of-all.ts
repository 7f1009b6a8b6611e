import { goThroughQueue } from './go-through-queue';
import { refuseOffer } from './refuse-offer';
import type { Talk } from './talk';

/** A yes takes everything that was asked about; anything named instead goes its own way. Returns whether it was an answer. */
export async function answerOfferOfAll(talk: Talk): Promise<boolean> {
  const { said, memory } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  const named = mentions.some((mention) => mention.words.length > 0 || mention.picks.length > 0);
  const { intents } = said;
  const agrees =
    said.answer === 'yes' || intents.has('buy') || intents.has('book') || intents.has('checkout');
  if (said.answer === 'no' || named || !(agrees || said.when || said.street)) {
    memory.queue = [];
    return said.answer === 'no' && !named ? refuseOffer(talk) : false;
  }
  await goThroughQueue(talk);
  return true;
}
