import { listItems } from './list-items';
import { putAmount } from './put-amount';
import type { Resolved } from './resolve-mention';
import type { Talk } from './talk';

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
      return putAmount(talk, found.item, found, act);
    case 'options':
      listItems(talk, phrases.listIntro('option', found.name), found.items, {
        for: 'item',
        act,
        quantity: found.quantity,
        measure: found.measure,
      });
      return false;
    case 'several':
      listItems(talk, phrases.listIntro('which'), found.items, {
        for: 'item',
        act,
        quantity: found.quantity,
        measure: found.measure,
      });
      return false;
    case 'nothing':
      await offerOthers(talk, found.words);
      return true;
  }
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
