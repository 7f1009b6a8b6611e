import { putOffered } from './put-offered';
import { refuseOffer } from './refuse-offer';
import { takeSlot } from './take-slot';
import type { Talk } from './talk';

/** Reads the message as an answer to "shall I add it?". Returns whether it was one. */
export async function answerOffer(talk: Talk, itemId: string, quantity: number | null): Promise<boolean> {
  const { said, memory } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  const named = mentions.find((mention) => mention.words.length > 0);
  if (named && said.answer !== 'no' && (named.joined || named.more)) {
    // «И открытку»: what was offered, and one thing besides, which is read next.
    await putOffered(talk, itemId, { quantity: quantity ?? 1 });
    return false;
  }
  if (named || said.answer === 'no')
    return said.answer === 'no' && mentions.length === 0 ? refuseOffer(talk) : false;
  const [first] = mentions;
  const measure = mentions.find((mention) => mention.measure !== null)?.measure ?? null;
  const amount =
    mentions.find((mention) => mention.quantity !== null)?.quantity ??
    mentions.find((mention) => mention.trailing !== null)?.trailing ??
    (measure ? 1 : (quantity ?? 1));
  if (!agrees(talk)) return false;
  // A number may be a place among the times shown with the offer.
  const place = first?.picks[0] ?? first?.quantity ?? 0;
  const start =
    memory.slots?.kind === 'APPOINTMENT' && first && said.answer === null && Number.isInteger(place)
      ? memory.slots.starts.at(place - 1)
      : undefined;
  await putOffered(talk, itemId, { quantity: start ? (quantity ?? 1) : amount, measure });
  if (start) await takeSlot(talk, 'APPOINTMENT', start);
  return true;
}

const agrees = ({ said }: Talk): boolean =>
  said.answer === 'yes' ||
  said.sentences.some((sentence) => sentence.mentions.length > 0) ||
  said.when !== null ||
  said.street !== null ||
  said.intents.has('checkout') ||
  said.intents.has('buy') ||
  said.intents.has('book');
