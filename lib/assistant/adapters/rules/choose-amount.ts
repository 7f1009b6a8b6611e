import { putOffered } from './put-offered';
import { refuseOffer } from './refuse-offer';
import type { Talk } from './talk';

/** Reads the message as "how many", when what was said before could not be had. Returns whether it was that. */
export async function chooseAmount(talk: Talk, itemId: string, act: 'add' | 'set'): Promise<boolean> {
  const { said } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  if (mentions.some((mention) => mention.words.length > 0)) return false;
  const amount = mentions.find(
    (mention) => mention.quantity !== null || mention.trailing !== null || mention.measure !== null,
  );
  if (amount) {
    const quantity = amount.quantity ?? amount.trailing ?? 1;
    await putOffered(talk, itemId, { quantity, measure: amount.measure }, act);
    return true;
  }
  if (said.answer === 'no') return refuseOffer(talk);
  if (said.answer !== 'yes') return false;
  // A yes to one offered amount takes it; between two it says nothing.
  await putOffered(talk, itemId, { quantity: 1 }, act);
  return true;
}
