import type { SaleItem } from '@/lib/assistant/schemas';
import { emptyMention, type Mention } from '@/lib/assistant/understanding/mention';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import { listItems } from './list-items';
import { matchItems } from './match-items';
import { rejoin } from './rejoin';
import { type Resolved, resolveMention } from './resolve-mention';
import type { Talk } from './talk';

/**
 * Shows what is sold: everything, what a name finds, what fits a budget, or one item in detail. Returns true when the reply
 * is complete with it, 'answered' when there is nothing to show but a word about it.
 */
export async function showItems(talk: Talk): Promise<boolean | 'answered'> {
  const { said, tools, memory } = talk;
  const { intents } = said;
  const apart = said.sentences.flatMap((sentence) => sentence.mentions).map((mention) => ({ mention }));
  const mentions = (await rejoin(talk, apart)).map(({ mention }) => mention);
  const named = mentions.find((mention) => mention.words.length > 0 || mention.picks.length > 0);
  const choosy = said.limit !== null || intents.has('cheapest') || intents.has('recommend');
  if (choosy) return showChoice(talk, named?.words ?? []);
  if (intents.has('browse') || (intents.has('more') && !named)) {
    const words = named?.words ?? [];
    const catalogue = await tools.call('search_items', { query: '', limit: 50 });
    const all = catalogue.ok ? catalogue.result.items : [];
    const fitting = words.length > 0 ? matchItems(words, all).items : [];
    return listed(
      talk,
      fitting.length > 0 ? fitting : unseen(all, talk),
      fitting.length > 0 ? 'found' : 'catalogue',
    );
  }
  const pointed =
    named ??
    (memory.focus && (intents.has('price') || intents.has('details') || intents.has('available'))
      ? (mentions[0] ?? focusMention)
      : undefined);
  const several = mentions.filter((mention) => mention.words.length > 0);
  if (several.length > 1 && (await showSeveral(talk, several))) return true;
  if (!pointed || talk.asked?.for === 'time' || talk.asked?.for === 'address') return false;
  return describe(talk, pointed);
}

/** «Сколько стоят розы и ваза?»: all of them, and a yes takes all of them. False when one of them is not clear. */
async function showSeveral(talk: Talk, mentions: readonly Mention[]): Promise<boolean> {
  const { phrases, memory } = talk;
  const found: Array<Extract<Resolved, { end: 'one' }>> = [];
  for (const mention of mentions) {
    const one = await resolveMention(talk, mention);
    if (one.end !== 'one' || !one.sure || one.item.stock === 0) return false;
    found.push(one);
  }
  const items = found.map(({ item }) => item);
  talk.say(...items.map((item) => phrases.itemLine(item)), phrases.offerAll());
  memory.shown = items.map(({ id, name, options }) => ({ id, name, options }));
  memory.queue = mentions.slice(0, 10).map((mention, index) => ({
    act: 'add',
    words: [...mention.words],
    quantity: found[index]?.quantity ?? null,
  }));
  talk.ask({ for: 'all' }, phrases.tap.add, phrases.tap.no);
  return true;
}

const focusMention: Mention = { ...emptyMention, pronoun: true };

async function describe(
  talk: Talk,
  mention: Talk['said']['sentences'][number]['mentions'][number],
): Promise<boolean | 'answered'> {
  const { phrases, memory, said } = talk;
  const found = await resolveMention(talk, mention);
  memory.misses = found.end === 'nothing' ? memory.misses : 0;
  switch (found.end) {
    case 'one':
      memory.focus = found.item.id;
      memory.shown = [found.item].map(({ id, name, options }) => ({ id, name, options }));
      talk.say(phrases.itemDetails(found.item), found.item.stock === 0 ? '' : phrases.offerToAdd(found.item));
      talk.show(itemCardOf(found.item));
      if (found.item.stock === 0) talk.ask(null, phrases.tap.catalogue);
      else
        talk.ask(
          { for: 'buy', itemId: found.item.id, quantity: found.quantity },
          phrases.tap.add,
          phrases.tap.no,
        );
      return true;
    case 'options':
      listItems(talk, phrases.listIntro('option', found.name), found.items, {
        for: 'item',
        act: 'details',
        quantity: found.quantity,
      });
      return true;
    case 'several':
      listItems(talk, phrases.listIntro('found'), found.items, {
        for: 'item',
        act: 'details',
        quantity: found.quantity,
      });
      return true;
    case 'nothing': {
      const question = said.sentences.some((sentence) => sentence.isQuestion);
      const asksForItem =
        said.intents.has('price') ||
        said.intents.has('available') ||
        said.intents.has('details') ||
        (said.intents.has('buy') && !question);
      if (question && !asksForItem) return admit(talk);
      if (found.words === '' || (!asksForItem && found.words.split(' ').length > 3)) return false;
      if (!asksForItem && talk.asked) return false;
      talk.say(said.foreign ? phrases.foreign() : phrases.notFound(found.words));
      const catalogue = await talk.tools.call('search_items', { query: '', limit: 6 });
      const items = catalogue.ok ? catalogue.result.items : [];
      memory.misses += asksForItem ? 0 : 1;
      if (memory.misses >= 2) {
        talk.say(phrases.offerHuman());
        talk.ask({ for: 'human' }, phrases.tap.human, phrases.tap.catalogue);
        return true;
      }
      if (items.length > 0)
        listItems(talk, phrases.listIntro('instead'), items, { for: 'item', act: 'details', quantity: null });
      return true;
    }
  }
}

/** By price: within a budget, the cheapest, or simply what is in stock when asked for advice. */
async function showChoice(talk: Talk, words: readonly string[]): Promise<boolean> {
  const { said, tools, phrases } = talk;
  const found = await tools.call('search_items', { query: words.join(' '), limit: 50 });
  const some = found.ok ? found.result.items : [];
  const catalogue = some.length > 0 ? null : await tools.call('search_items', { query: '', limit: 50 });
  const all = catalogue?.ok ? catalogue.result.items : some;
  const meant = words.length > 0 ? matchItems(words, all).items : all;
  const inStock = (meant.length > 0 ? meant : all)
    .filter((item) => item.stock !== 0)
    .sort((a, b) => a.priceMinor - b.priceMinor);
  const { from = null, to = null } = said.limit ?? {};
  const fitting = inStock.filter((item) => within(item, from, to));
  if (inStock.length === 0) return false;
  if (fitting.length === 0) {
    const nearest = to !== null ? inStock.slice(0, 3) : inStock.slice(-3);
    listItems(talk, phrases.nothingWithinLimit(), nearest, { for: 'item', act: 'details', quantity: null });
    return true;
  }
  return listed(talk, said.intents.has('cheapest') && !said.limit ? fitting.slice(0, 3) : fitting, 'found');
}

function within({ priceMinor, currency }: SaleItem, from: number | null, to: number | null): boolean {
  const price = priceMinor / 10 ** minorDigits(currency);
  return (from === null || price >= from) && (to === null || price <= to);
}

function listed(talk: Talk, items: readonly SaleItem[], intro: 'catalogue' | 'found'): boolean {
  const { phrases } = talk;
  talk.memory.misses = 0;
  if (items.length === 0) {
    talk.say(phrases.nothingSold());
    talk.ask({ for: 'human' }, phrases.tap.human);
    return true;
  }
  listItems(talk, phrases.listIntro(intro), items, { for: 'item', act: 'details', quantity: null });
  return true;
}

/** «Что ещё есть?» goes on behind what was shown. */
function unseen(all: readonly SaleItem[], { said, memory }: Talk): readonly SaleItem[] {
  if (!said.intents.has('more')) return all;
  const rest = all.filter((item) => !memory.shown.some((shown) => shown.id === item.id));
  return rest.length > 0 ? rest : all;
}

function itemCardOf(item: SaleItem) {
  const {
    id: itemId,
    kind: itemKind,
    sku,
    name,
    description,
    options,
    priceMinor,
    currency,
    unit,
    stock,
    durationMinutes,
    photoId,
  } = item;
  return {
    kind: 'item' as const,
    itemId,
    itemKind,
    sku,
    name,
    description,
    options,
    priceMinor,
    currency,
    unit,
    stock,
    durationMinutes,
    photoId,
  };
}

/** A question nobody has written the answer to: says so instead of guessing. */
function admit(talk: Talk): 'answered' {
  talk.memory.misses = 0;
  talk.say(talk.phrases.noAnswer());
  return 'answered';
}
