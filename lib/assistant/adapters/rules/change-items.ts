import { fold } from '@/lib/assistant/language/fold';
import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleItem } from '@/lib/assistant/schemas';
import type { Mention } from '@/lib/assistant/understanding/mention';
import { listItems } from './list-items';
import { matchItems } from './match-items';
import { type Resolved, resolveMention } from './resolve-mention';
import type { Talk } from './talk';

type Act = 'add' | 'set' | 'remove';

/**
 * Carries out what the customer wants of the cart, one thing after another. The first that is not clear is asked about;
 * the rest waits its turn.
 */
export async function changeItems(
  talk: Talk,
  wishes: ReadonlyArray<{ act: Act; mention: Mention }>,
): Promise<void> {
  for (const [index, { act, mention }] of wishes.entries()) {
    const done =
      act === 'remove'
        ? await removeItem(talk, mention)
        : await putItem(talk, act, mention, wishes.length > 1);
    if (done) continue;
    talk.memory.queue = wishes
      .slice(index + 1)
      .filter((rest) => rest.mention.words.length > 0)
      .map((rest) => ({
        act: rest.act,
        words: [...rest.mention.words],
        quantity: rest.mention.quantity ?? rest.mention.trailing,
      }))
      .slice(0, 10);
    return;
  }
}

/** False when the customer has to say more first. */
async function putItem(talk: Talk, act: 'add' | 'set', mention: Mention, among: boolean): Promise<boolean> {
  if (act === 'set' || mention.pronoun) {
    const inCart = await fromCart(talk, mention);
    if (inCart) return put(talk, inCart, mention.quantity ?? mention.trailing ?? 1, act);
  }
  const found = await resolveMention(talk, mention);
  // A word that nobody asked to buy, beside things that are bought, was only talk.
  if (found.end === 'nothing' && among && mention.act === null && mention.quantity === null) return true;
  return settleItem(talk, found, act);
}

/** Puts a resolved item into the cart, or asks which one is meant. */
export async function settleItem(talk: Talk, found: Resolved, act: 'add' | 'set'): Promise<boolean> {
  const { phrases, memory } = talk;
  switch (found.end) {
    case 'one':
      if (!found.sure) {
        talk.say(phrases.listIntro('found'), phrases.itemDetails(found.item), phrases.offerToAdd(found.item));
        memory.focus = found.item.id;
        talk.ask(
          { for: 'buy', itemId: found.item.id, quantity: found.quantity },
          phrases.tap.add,
          phrases.tap.no,
        );
        return false;
      }
      return put(talk, found.item, found.quantity ?? 1, act);
    case 'options':
      listItems(talk, phrases.listIntro('option', found.name), found.items, {
        for: 'item',
        act,
        quantity: found.quantity,
      });
      return false;
    case 'several':
      listItems(talk, phrases.listIntro('which'), found.items, {
        for: 'item',
        act,
        quantity: found.quantity,
      });
      return false;
    case 'nothing':
      await offerOthers(talk, found.words);
      return true;
  }
}

async function put(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
  quantity: number,
  act: 'add' | 'set',
): Promise<boolean> {
  const { phrases, memory } = talk;
  const amount = Math.min(quantity, 10_000);
  if (amount < 1) return drop(talk, item);
  const outcome = await talk.tools.call('change_cart', { itemId: item.id, change: act, quantity: amount });
  memory.focus = item.id;
  if (outcome.ok) {
    talk.changed = true;
    const now = outcome.result.lines.find((line) => line.itemId === item.id)?.quantity ?? amount;
    talk.note(
      act === 'set' || now !== amount
        ? phrases.quantitySet(itemName(item), now)
        : phrases.added(itemName(item), now),
    );
    return true;
  }
  if (outcome.error === 'not-enough-stock') return offerFewer(talk, item, Number(outcome.params.stock ?? 0));
  talk.say(outcome.error === 'item-not-in-catalogue' ? phrases.soldOut(itemName(item)) : phrases.unclear());
  return true;
}

/** Out of stock, or fewer than wanted: says how many there are, or what there is instead. */
async function offerFewer(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
  stock: number,
): Promise<boolean> {
  const { phrases } = talk;
  const cart = await talk.tools.call('show_cart', {});
  const has = cart.ok ? (cart.result.lines.find((line) => line.itemId === item.id)?.quantity ?? 0) : 0;
  if (stock > has) {
    talk.say(phrases.onlyLeft(itemName(item), stock));
    talk.ask({ for: 'fewer', itemId: item.id, quantity: stock }, phrases.tap.add, phrases.tap.no);
    return false;
  }
  talk.say(phrases.soldOut(itemName(item)));
  const others = await talk.tools.call('search_items', { query: item.name, limit: 20 });
  const catalogue = await talk.tools.call('search_items', { query: '', limit: 20 });
  const similar = others.ok ? others.result.items : [];
  const all = [...similar, ...(similar.length > 1 || !catalogue.ok ? [] : catalogue.result.items)];
  const instead = all.filter((other) => other.id !== item.id && other.stock !== 0).slice(0, 5);
  if (instead.length === 0) return true;
  listItems(talk, phrases.listIntro('instead'), instead, { for: 'item', act: 'add', quantity: null });
  return false;
}

/** Nothing of that name: says so and shows what there is. */
async function offerOthers(talk: Talk, words: string): Promise<void> {
  const { phrases } = talk;
  talk.say(words ? phrases.notFound(words) : phrases.unclear());
  const catalogue = await talk.tools.call('search_items', { query: '', limit: 6 });
  if (catalogue.ok && catalogue.result.items.length > 0) {
    listItems(talk, phrases.listIntro('instead'), catalogue.result.items, {
      for: 'item',
      act: 'add',
      quantity: null,
    });
  }
}

async function removeItem(talk: Talk, mention: Mention): Promise<boolean> {
  const inCart = await fromCart(talk, mention);
  if (!inCart) {
    talk.say(talk.phrases.notInCart(mention.words.join(' ')));
    return true;
  }
  return drop(talk, inCart, mention.quantity ?? undefined);
}

async function drop(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
  quantity?: number,
): Promise<boolean> {
  const outcome = await talk.tools.call('change_cart', {
    itemId: item.id,
    change: 'remove',
    ...(quantity ? { quantity } : {}),
  });
  if (!outcome.ok) return true;
  talk.changed = true;
  const left = outcome.result.lines.find((line) => line.itemId === item.id)?.quantity;
  talk.note(left ? talk.phrases.quantitySet(itemName(item), left) : talk.phrases.removed(itemName(item)));
  return true;
}

/** The line of the cart that is meant: by its name, by being spoken of last, or by being the only one. */
async function fromCart(
  talk: Talk,
  mention: Mention,
): Promise<{ id: string; name: string; options: Record<string, string> } | null> {
  const cart = await talk.tools.call('show_cart', {});
  if (!cart.ok) return null;
  const lines = cart.result.lines.map((line) => ({
    id: line.itemId,
    name: line.name,
    options: line.options,
  }));
  if (mention.words.length > 0) {
    const { items } = matchItems(mention.words, lines);
    return items.length === 1 || new Set(items.map((item) => fold(item.name))).size === 1
      ? (items[0] ?? null)
      : null;
  }
  const [place] = mention.picks;
  if (place !== undefined) return lines.at(place > 0 ? place - 1 : place) ?? null;
  return (
    lines.find((line) => line.id === talk.memory.focus) ?? (lines.length === 1 ? (lines[0] ?? null) : null)
  );
}
