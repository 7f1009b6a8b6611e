import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { asScored } from '../search/as-scored';
import { type Scored, scoredItems } from '../search/scored-items';
import { type CandidateFilter, findCandidatesById } from '../store/search';
import { fuse } from './fuse';
import { nearItems } from './near-items';
import type { Place } from './place';

/** What `scoredItems` finds by words, together with what stands near `place` in meaning; without a place, words only. */
export async function meantItems(
  tx: Tx<Ctx>,
  query: string,
  filter: CandidateFilter,
  place: Place | null,
  variants: 'wanted' | 'every-variant' = 'wanted',
): Promise<readonly Scored[]> {
  const worded = await scoredItems(tx, query, filter, variants);
  if (place === null || query === '') return worded;
  const ids = await nearItems(
    tx,
    place,
    worded.map(({ id }) => id),
  );
  const byId = new Map((await findCandidatesById(tx, ids, filter)).map((item) => [item.id, item]));
  const near = ids.flatMap((id) => byId.get(id) ?? []).map((item) => asScored(item, 0));
  return fuse(worded, near);
}
