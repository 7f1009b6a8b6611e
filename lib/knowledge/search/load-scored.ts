import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ScoredItem } from '../schemas';
import { findLiveItems } from '../store/items';
import type { Scored } from './scored-items';

/** The whole of the items that a search has chosen, in its order. */
export async function loadScored(tx: Tx<Ctx>, found: readonly Scored[]): Promise<ScoredItem[]> {
  if (found.length === 0) return [];
  const items = await findLiveItems(
    tx,
    found.map(({ id }) => id),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  return found.flatMap(({ id, score, group, byMeaning }) => {
    const item = byId.get(id);
    return item ? [{ ...item, score, group, ...(byMeaning && { byMeaning }) }] : [];
  });
}
