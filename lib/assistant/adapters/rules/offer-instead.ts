import type { SaleItem } from '@/lib/assistant/schemas';
import { listItems } from './list-items';
import type { Talk } from './talk';

const mostOffered = 5;

/**
 * Shows what can be had instead of something sold out: its other variants first, then what is like it, then anything.
 * Returns whether there is anything.
 */
export async function offerInstead(talk: Talk, item: Pick<SaleItem, 'id'>): Promise<boolean> {
  const { phrases, tools } = talk;
  const found = await tools.call('find_similar', { itemId: item.id, limit: mostOffered });
  const similar = found.ok ? found.result.items : [];
  const catalogue =
    similar.length > 1 ? null : await tools.call('search_items', { query: '', limit: 4 * mostOffered });
  const all = [...similar, ...(catalogue?.ok ? catalogue.result.items : [])];
  const offered = [...new Map(all.map((other) => [other.id, other])).values()]
    .filter((other) => other.id !== item.id && other.stock !== 0)
    .slice(0, mostOffered);
  if (offered.length === 0) {
    talk.ask(null, phrases.tap.catalogue, phrases.tap.human);
    return false;
  }
  listItems(talk, phrases.listIntro('instead'), offered, { for: 'item', act: 'add', quantity: null });
  return true;
}
