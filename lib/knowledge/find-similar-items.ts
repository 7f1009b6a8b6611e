import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { meantItems } from './embeddings/meant-items';
import { placeOfItem } from './embeddings/place-of-item';
import { FindSimilarItems } from './inputs';
import type { CatalogueItem, ScoredItem } from './schemas';
import { loadScored } from './search/load-scored';
import type { Scored } from './search/scored-items';
import { unmetWishes } from './search/unmet-wishes';
import { findItem } from './store/items';

/**
 * What can be sold instead of an item: its other variants first, those nearest in their options before others, then
 * items of like names, and of like meaning where items are placed by it; the nearest price decides between equals. `limit` counts items. Throws `not-found`.
 */
export async function findSimilarItems(ctx: Ctx, input: FindSimilarItems): Promise<ScoredItem[]> {
  authorize(ctx, 'knowledge.read');
  const { itemId, limit, ...wishes } = parse(FindSimilarItems, input);
  return inTransaction(ctx, async (tx) => {
    const item = await findItem(tx, itemId);
    if (!item) throw new AppError('not-found', 'item-not-found');
    const { priceMaxMinor } = wishes;
    const query = `${item.name} ${Object.values(item.options).join(' ')}`;
    const place = await placeOfItem(tx, item.id);
    const found = await meantItems(tx, query, { kind: item.kind, priceMaxMinor }, place, 'every-variant');
    const similar = found
      .filter((other) => other.id !== item.id && unmetWishes(other, wishes).length === 0)
      .map((other) => ({ ...other, score: likeness(item, other) }))
      .toSorted((one, other) => other.score - one.score || away(item, one) - away(item, other));
    return loadScored(tx, similar.slice(0, limit));
  });
}

/** Another variant of the same thing is worth 0.5 at least, anything else less, however well its words match. */
function likeness(item: CatalogueItem, other: Scored): number {
  if (other.name.toLowerCase() !== item.name.toLowerCase()) return other.score * 0.49;
  const options = Object.entries(item.options);
  const shared = options.filter(([option, value]) => other.options[option] === value).length;
  return options.length === 0 ? 1 : 0.5 + (shared / options.length) * 0.5;
}

const away = (item: CatalogueItem, other: Scored): number => Math.abs(other.priceMinor - item.priceMinor);
