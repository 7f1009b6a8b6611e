import type { Mention } from '@/lib/assistant/understanding/mention';
import { itemCard } from './item-card';
import { listItems } from './list-items';
import { offerAlike } from './offer-alike';
import { offerInstead } from './offer-instead';
import { resolveMention } from './resolve-mention';
import type { Talk } from './talk';

/**
 * Tells about what was named: everything about one item, its variants, or all it may mean. Returns true when the reply is
 * complete with it, 'answered' when it was only a word, false when nothing was said.
 */
export async function describeItem(talk: Talk, mention: Mention): Promise<boolean | 'answered'> {
  const { phrases, memory, said } = talk;
  const found = await resolveMention(talk, mention);
  memory.misses = found.end === 'nothing' ? memory.misses : 0;
  switch (found.end) {
    case 'one':
      memory.focus = found.item.id;
      memory.shown = [found.item].map(({ id, name, options }) => ({ id, name, options }));
      talk.say(phrases.itemDetails(found.item), found.item.stock === 0 ? '' : phrases.offerToAdd(found.item));
      talk.show(itemCard(found.item));
      if (found.item.stock === 0) await offerInstead(talk, found.item);
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
        measure: found.measure,
      });
      return true;
    case 'several':
      listItems(talk, phrases.listIntro('found'), found.items, {
        for: 'item',
        act: 'details',
        quantity: found.quantity,
        measure: found.measure,
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
      talk.say(phrases.notFound(found.words));
      if (offerAlike(talk, found.alike, 'details')) return true;
      const catalogue = await talk.tools.call('search_items', { query: '', limit: 12 });
      const items = catalogue.ok ? catalogue.result.items.filter((item) => item.stock !== 0).slice(0, 6) : [];
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

/** A question nobody has written the answer to: says so instead of guessing. */
function admit(talk: Talk): 'answered' {
  talk.memory.misses = 0;
  talk.say(talk.phrases.noAnswer());
  return 'answered';
}
