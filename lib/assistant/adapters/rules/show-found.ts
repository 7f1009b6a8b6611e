import type { SaleItem } from '@/lib/assistant/schemas';
import { listItems } from './list-items';
import type { Talk } from './talk';

/** Shows what was found, or says that nothing is sold. Always true: the reply is complete. */
export function showFound(talk: Talk, items: readonly SaleItem[], intro: 'catalogue' | 'found'): true {
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
