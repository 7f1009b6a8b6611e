import type { Measure } from '@/lib/assistant/language/read-measure';
import type { Memory, Waiting } from '@/lib/assistant/memory';
import { goThroughQueue } from './go-through-queue';
import { matchItems } from './match-items';
import { refuseOffer } from './refuse-offer';
import { settleItem } from './settle-item';
import type { Talk } from './talk';

interface Chosen {
  readonly id: string;
  quantity: number | null;
  readonly measure: Measure | null;
}

/** Reads the message as a choice from the list shown last, by place or by name. Returns whether it was one. */
export async function chooseItem(
  talk: Talk,
  { act, quantity, measure = null }: Extract<Waiting, { for: 'item' }>,
): Promise<boolean> {
  const { said, memory, tools, phrases } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  // Something else was named: a number beside it is no place in this list.
  const other = mentions.some((it) => it.words.length > 0 && placesOf(it, memory).length === 0);
  const pointed = mentions.some((it) => it.picks.length > 0 || it.words.length > 0);
  const pointing = pointed ? mentions.filter((it) => it.picks.length > 0 || it.words.length > 0) : mentions;
  const ids = other ? [] : pointing.flatMap((mention) => placesOf(mention, memory));
  const [mention] = mentions;
  if (ids.length === 0 && agrees(talk) && memory.shown.length === 1 && memory.shown[0])
    ids.push({ id: memory.shown[0].id, quantity: null, measure: null });
  // «Третий, две штуки»: how many is said beside the place.
  const beside = mentions.find(
    (it) => it.words.length === 0 && it.picks.length === 0 && it.quantity !== null,
  );
  if (ids.length === 1 && beside && mentions.length > 1 && ids[0]) ids[0].quantity ??= beside.quantity;
  if (ids.length === 0 && said.answer === 'no' && mentions.length === 0) return refuseOffer(talk);
  if (ids.length === 0 || mention?.act === 'remove') return false;
  for (const chosen of ids) {
    const details = await tools.call('item_details', { itemId: chosen.id });
    if (!details.ok) continue;
    const { item } = details.result;
    memory.focus = item.id;
    const asksOnly =
      act === 'details' &&
      !said.intents.has('buy') &&
      !said.intents.has('book') &&
      chosen.quantity === null &&
      chosen.measure === null;
    if (asksOnly) {
      talk.say(phrases.itemDetails(item), phrases.offerToAdd(item));
      talk.ask({ for: 'buy', itemId: item.id, quantity }, phrases.tap.add, phrases.tap.no);
      return true;
    }
    const settled = await settleItem(
      talk,
      {
        end: 'one',
        item,
        quantity: chosen.quantity ?? quantity,
        measure: chosen.measure ?? measure,
        sure: true,
      },
      act === 'set' ? 'set' : 'add',
    );
    if (!settled) return true;
  }
  await goThroughQueue(talk);
  return true;
}

/** «Да», «беру» to a list of one. */
const agrees = ({ said }: Talk): boolean =>
  said.answer === 'yes' ||
  (said.sentences.every((sentence) => sentence.mentions.every((it) => it.words.length === 0)) &&
    ['buy', 'book', 'checkout'].some((intent) => said.intents.has(intent as 'buy')));

/** The items of the list that a mention points at, by place or by name. */
function placesOf(
  mention: Talk['said']['sentences'][number]['mentions'][number],
  { shown }: Memory,
): Chosen[] {
  const at = (place: number): Chosen[] => {
    const item = shown.at(place > 0 ? place - 1 : place);
    return item && place !== 0
      ? [
          {
            id: item.id,
            quantity: mention.picks.length > 0 ? mention.quantity : null,
            measure: mention.measure,
          },
        ]
      : [];
  };
  if (mention.words.length === 0) {
    if (mention.picks.length > 0) return mention.picks.flatMap(at);
    return mention.quantity !== null &&
      mention.measure === null &&
      Number.isInteger(mention.quantity) &&
      !mention.more &&
      mention.quantity <= shown.length
      ? at(mention.quantity)
      : [];
  }
  const { items } = matchItems(mention.words, shown);
  const [only] = items;
  if (!only || items.length !== 1) return [];
  const all = mention.words.every((word) => matchItems([word], [only]).items.length > 0);
  return all
    ? [{ id: only.id, quantity: mention.quantity ?? mention.trailing, measure: mention.measure }]
    : [];
}
