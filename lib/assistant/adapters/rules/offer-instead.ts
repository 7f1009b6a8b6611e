import { fold } from '@/lib/assistant/language/fold';
import type { SaleItem } from '@/lib/assistant/schemas';
import { listItems } from './list-items';
import type { Talk } from './talk';

const mostOffered = 5;

/**
 * Shows what can be had instead of something sold out: its other variants first, then what is like it, then anything.
 * Returns whether there is anything.
 */
export async function offerInstead(
  talk: Talk,
  item: Pick<SaleItem, 'id' | 'name' | 'options'>,
): Promise<boolean> {
  const { phrases, tools } = talk;
  const found = await tools.call('search_items', { query: item.name, limit: 20 });
  const catalogue = await tools.call('search_items', { query: '', limit: 20 });
  const similar = found.ok ? found.result.items : [];
  const variants = similar.filter((other) => fold(other.name) === fold(item.name));
  const all = [...variants, ...similar, ...(catalogue.ok ? catalogue.result.items : [])];
  const instead = [...new Map(all.map((other) => [other.id, other])).values()].filter(
    (other) => other.id !== item.id && other.stock !== 0,
  );
  const near = instead.filter((other) => similar.some((it) => it.id === other.id));
  const offered = (near.length > 1 ? near : instead).slice(0, mostOffered);
  if (offered.length === 0) {
    talk.ask(null, phrases.tap.catalogue, phrases.tap.human);
    return false;
  }
  listItems(talk, phrases.listIntro('instead'), offered, { for: 'item', act: 'add', quantity: null });
  return true;
}
