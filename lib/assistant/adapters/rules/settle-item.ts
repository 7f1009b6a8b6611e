import { fold } from '@/lib/assistant/language/fold';
import { stem } from '@/lib/assistant/language/stem';
import { wordsOf } from '@/lib/assistant/language/words-of';
import { listItems } from './list-items';
import { offerAlike } from './offer-alike';
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
      await offerOthers(talk, found);
      return true;
  }
}

/** Nothing of that name: says so and shows what there is. */
async function offerOthers(
  talk: Talk,
  { words, alike }: Extract<Resolved, { end: 'nothing' }>,
): Promise<void> {
  const { phrases } = talk;
  const ofShop = isOfShop(talk, words);
  if (!ofShop) talk.say(words ? phrases.notFound(words) : phrases.unclear());
  if (!ofShop && offerAlike(talk, alike, 'add')) return;
  const catalogue = await talk.tools.call('search_items', { query: '', limit: 12 });
  const sold = catalogue.ok ? catalogue.result.items.filter((item) => item.stock !== 0).slice(0, 6) : [];
  if (sold.length > 0) {
    listItems(talk, phrases.listIntro(ofShop ? 'catalogue' : 'instead'), sold, {
      for: 'item',
      act: 'add',
      quantity: null,
    });
  }
}

/** «Хочу цветы» in a shop called «Цветы на Мира»: everything there is meant. */
function isOfShop({ input }: Talk, words: string): boolean {
  const name = wordsOf(fold(input.company.name)).map(stem);
  const roots = wordsOf(words).map(stem);
  return roots.length > 0 && roots.every((root) => name.includes(root));
}
