import { listItems } from './list-items';
import type { Talk } from './talk';

/** Shows what is sold to somebody who wants something and has not said what. False when nothing is sold. */
export async function showCatalogue(talk: Talk): Promise<boolean> {
  const found = await talk.tools.call('search_items', { query: '', limit: 50 });
  const sold = found.ok ? found.result.items.filter((item) => item.stock !== 0) : [];
  const services = sold.filter((item) => item.kind === 'SERVICE');
  // «Хочу записаться» is about services.
  const items = talk.said.intents.has('book') && services.length > 0 ? services : sold;
  if (items.length === 0) return false;
  listItems(talk, talk.phrases.listIntro('catalogue'), items, { for: 'item', act: 'add', quantity: null });
  return true;
}
