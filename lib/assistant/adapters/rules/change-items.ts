import { fold } from '@/lib/assistant/language/fold';
import type { Mention } from '@/lib/assistant/understanding/mention';
import { dropItem } from './drop-item';
import { matchItems } from './match-items';
import { putAmount } from './put-amount';
import { type HowMuch, resolveMention } from './resolve-mention';
import { settleItem } from './settle-item';
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
        : await takeItem(talk, act, mention, wishes.length > 1);
    if (done) continue;
    talk.memory.queue = wishes
      .slice(index + 1)
      .filter((rest) => rest.mention.words.length > 0)
      .map((rest) => ({
        act: rest.act,
        words: [...rest.mention.words],
        quantity: rest.mention.quantity ?? rest.mention.trailing,
        measure: rest.mention.measure,
      }))
      .slice(0, 10);
    return;
  }
}

/** False when the customer has to say more first. */
async function takeItem(talk: Talk, act: 'add' | 'set', mention: Mention, among: boolean): Promise<boolean> {
  if (act === 'set' || mention.pronoun) {
    const inCart = await fromCart(talk, mention);
    const amount = mention.quantity ?? mention.trailing;
    if (inCart && act === 'add' && amount === null && mention.measure === null && !mention.more) {
      // «Беру её», "book it" of what is in the cart already: a wish to go on, not for another one.
      talk.memory.finishing = true;
      return true;
    }
    if (inCart) return putInCart(talk, inCart.id, { quantity: amount, measure: mention.measure }, act);
  }
  const found = await resolveMention(talk, mention);
  // A word that nobody asked to buy, beside things that are bought, was only talk.
  const beside = among || talk.said.when !== null || talk.said.street !== null;
  if (found.end === 'nothing' && beside && mention.act !== 'add' && mention.quantity === null) return true;
  return settleItem(talk, found, act);
}

async function putInCart(talk: Talk, itemId: string, much: HowMuch, act: 'add' | 'set'): Promise<boolean> {
  const details = await talk.tools.call('item_details', { itemId });
  return details.ok ? putAmount(talk, details.result.item, much, act) : true;
}

async function removeItem(talk: Talk, mention: Mention): Promise<boolean> {
  const inCart = await fromCart(talk, mention);
  if (!inCart) {
    talk.say(talk.phrases.notInCart(mention.words.join(' ')));
    return true;
  }
  const { quantity } = mention;
  if (quantity !== null && !Number.isInteger(quantity)) {
    talk.say(talk.phrases.wholeNumbersOnly());
    return true;
  }
  return dropItem(talk, inCart, quantity ?? undefined);
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
  const { focus, touched } = talk.memory;
  return (
    lines.find((line) => line.id === focus) ??
    lines.find((line) => line.id === touched) ??
    (lines.length === 1 ? (lines[0] ?? null) : null)
  );
}
