import type { Memory } from '@/lib/assistant/memory';
import { changeItems } from './change-items';
import { matchItems } from './match-items';
import { settleAddress } from './settle-address';
import { settleItem } from './settle-item';
import { takeSlot } from './take-slot';
import type { Talk } from './talk';

/**
 * Reads the message as an answer to what was asked: a place in a list, a yes to an offer, a time, an address. Returns
 * whether it was one.
 */
export async function chooseAmong(talk: Talk): Promise<boolean> {
  const { asked, said, memory } = talk;
  if (!asked) return false;
  switch (asked.for) {
    case 'time':
      return (
        (await byPlace(talk)) ||
        (said.when !== null &&
          said.sentences.every((sentence) => sentence.mentions.every((it) => it.words.length === 0)))
      );
    case 'address':
    case 'city':
      return memory.street !== null && memory.city !== null
        ? settleAddress(talk).then(() => true)
        : said.city !== null || said.street !== null;
    case 'all':
      return answerAll(talk);
    case 'buy':
      return answerOffer(talk, asked.itemId, asked.quantity);
    case 'fewer':
      if (said.answer === 'no') return refuse(talk);
      if (said.answer !== 'yes' && !said.intents.has('checkout')) return false;
      await put(talk, asked.itemId, asked.quantity);
      return true;
    case 'item':
      return chooseItem(talk, asked.act, asked.quantity);
    default:
      return false;
  }
}

async function byPlace(talk: Talk): Promise<boolean> {
  const { memory, said } = talk;
  const mention = said.sentences.flatMap((sentence) => sentence.mentions).find((it) => it.words.length === 0);
  const place = mention?.picks[0] ?? mention?.quantity ?? mention?.trailing ?? null;
  if (!memory.slots || place === null) return false;
  const start = memory.slots.starts.at(place > 0 ? place - 1 : place);
  if (start !== undefined && place !== 0) {
    await takeSlot(talk, memory.slots.kind, start);
    return true;
  }
  if (place >= 7 && place <= 23) {
    // «15» is no place in the list, so it is an hour.
    const time = `${String(place).padStart(2, '0')}:00`;
    const { kind } = memory.slots;
    memory.wishes[kind] = {
      days: memory.wishes[kind]?.days ?? null,
      times: [time],
      from: null,
      until: null,
      soonest: false,
    };
    return true;
  }
  return false;
}

async function answerOffer(talk: Talk, itemId: string, quantity: number | null): Promise<boolean> {
  const { said, memory } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  const named = mentions.find((mention) => mention.words.length > 0);
  if (named && said.answer !== 'no' && (named.joined || named.more)) {
    // «И открытку»: what was offered, and one thing besides, which is read next.
    await put(talk, itemId, quantity ?? 1);
    return false;
  }
  if (named || said.answer === 'no')
    return said.answer === 'no' && mentions.length === 0 ? refuse(talk) : false;
  const amount =
    mentions.find((mention) => mention.quantity !== null)?.quantity ??
    mentions.find((mention) => mention.trailing !== null)?.trailing ??
    quantity ??
    1;
  const agrees =
    said.answer === 'yes' ||
    mentions.length > 0 ||
    said.when !== null ||
    said.street !== null ||
    said.intents.has('checkout') ||
    said.intents.has('buy') ||
    said.intents.has('book');
  if (!agrees) return false;
  // A number may be a place among the times shown with the offer.
  const [first] = mentions;
  const start =
    memory.slots?.kind === 'APPOINTMENT' && first && said.answer === null
      ? memory.slots.starts.at((first.picks[0] ?? first.quantity ?? 0) - 1)
      : undefined;
  await put(talk, itemId, start ? (quantity ?? 1) : amount);
  if (start) await takeSlot(talk, 'APPOINTMENT', start);
  return true;
}

/** A yes takes everything that was asked about; anything named instead goes its own way. */
async function answerAll(talk: Talk): Promise<boolean> {
  const { said, memory } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  const named = mentions.some((mention) => mention.words.length > 0 || mention.picks.length > 0);
  const { intents } = said;
  const agrees =
    said.answer === 'yes' || intents.has('buy') || intents.has('book') || intents.has('checkout');
  if (said.answer === 'no' || named || !(agrees || said.when || said.street)) {
    memory.queue = [];
    return said.answer === 'no' && !named ? refuse(talk) : false;
  }
  await goThroughQueue(talk);
  return true;
}

/** «Нет» to an offer: on with the rest, if there is any. */
async function refuse(talk: Talk): Promise<true> {
  const { phrases, tools } = talk;
  await goThroughQueue(talk);
  if (talk.memory.waiting) return true;
  const cart = await tools.call('show_cart', {});
  const begun = cart.ok && cart.result.lines.length > 0;
  talk.say(begun ? phrases.askMore() : phrases.askWhatToBuy());
  talk.ask(begun ? { for: 'more' } : null, begun ? phrases.tap.checkout : phrases.tap.catalogue);
  return true;
}

async function put(talk: Talk, itemId: string, quantity: number): Promise<void> {
  const details = await talk.tools.call('item_details', { itemId });
  if (!details.ok) return talk.say(talk.phrases.unclear());
  const act = talk.asked?.for === 'fewer' ? 'set' : 'add';
  await settleItem(talk, { end: 'one', item: details.result.item, quantity, sure: true }, act);
  await goThroughQueue(talk);
}

async function chooseItem(
  talk: Talk,
  act: 'add' | 'set' | 'remove' | 'details',
  quantity: number | null,
): Promise<boolean> {
  const { said, memory, tools, phrases } = talk;
  const mentions = said.sentences.flatMap((sentence) => sentence.mentions);
  // Something else was named: a number beside it is no place in this list.
  const other = mentions.some((it) => it.words.length > 0 && placesOf(it, memory).length === 0);
  const pointed = mentions.some((it) => it.picks.length > 0 || it.words.length > 0);
  const pointing = pointed ? mentions.filter((it) => it.picks.length > 0 || it.words.length > 0) : mentions;
  const ids = other ? [] : pointing.flatMap((mention) => placesOf(mention, memory));
  const [mention] = mentions;
  if (ids.length === 0 && said.answer === 'yes' && memory.shown.length === 1 && memory.shown[0])
    ids.push({ id: memory.shown[0].id, quantity: null });
  // «Третий, две штуки»: how many is said beside the place.
  const beside = mentions.find(
    (it) => it.words.length === 0 && it.picks.length === 0 && it.quantity !== null,
  );
  if (ids.length === 1 && beside && mentions.length > 1 && ids[0]) ids[0].quantity ??= beside.quantity;
  if (ids.length === 0 && said.answer === 'no' && mentions.length === 0) return refuse(talk);
  if (ids.length === 0 || mention?.act === 'remove') return false;
  for (const chosen of ids) {
    const details = await tools.call('item_details', { itemId: chosen.id });
    if (!details.ok) continue;
    const { item } = details.result;
    memory.focus = item.id;
    const asksOnly =
      act === 'details' && !said.intents.has('buy') && !said.intents.has('book') && chosen.quantity === null;
    if (asksOnly) {
      talk.say(phrases.itemDetails(item), phrases.offerToAdd(item));
      talk.ask({ for: 'buy', itemId: item.id, quantity }, phrases.tap.add, phrases.tap.no);
      return true;
    }
    const settled = await settleItem(
      talk,
      { end: 'one', item, quantity: chosen.quantity ?? quantity, sure: true },
      act === 'set' ? 'set' : 'add',
    );
    if (!settled) return true;
  }
  await goThroughQueue(talk);
  return true;
}

/** The items of the list that a mention points at, by place or by name. */
function placesOf(
  mention: Talk['said']['sentences'][number]['mentions'][number],
  { shown }: Memory,
): Array<{ id: string; quantity: number | null }> {
  const at = (place: number): { id: string; quantity: number | null }[] => {
    const item = shown.at(place > 0 ? place - 1 : place);
    return item && place !== 0
      ? [{ id: item.id, quantity: mention.picks.length > 0 ? mention.quantity : null }]
      : [];
  };
  if (mention.words.length === 0) {
    if (mention.picks.length > 0) return mention.picks.flatMap(at);
    return mention.quantity !== null && !mention.more && mention.quantity <= shown.length
      ? at(mention.quantity)
      : [];
  }
  const { items, exact } = matchItems(mention.words, shown);
  const [only] = items;
  if (!only || items.length !== 1) return [];
  const all = exact || mention.words.every((word) => matchItems([word], [only]).items.length > 0);
  return all ? [{ id: only.id, quantity: mention.quantity ?? mention.trailing }] : [];
}

/** What was named together with the thing that had to be cleared up first. */
async function goThroughQueue(talk: Talk): Promise<void> {
  const { memory } = talk;
  if (memory.waiting || memory.queue.length === 0) return;
  const queue = memory.queue;
  memory.queue = [];
  await changeItems(
    talk,
    queue.map(({ act, words, quantity }) => ({
      act: act === 'details' ? 'add' : act,
      mention: {
        act: null,
        words,
        quantity,
        trailing: null,
        picks: [],
        pronoun: false,
        more: false,
        joined: false,
      },
    })),
  );
}
