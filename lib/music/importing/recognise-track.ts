import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { nameKeys } from '../matching/name-keys';
import { markItem } from '../store/items';
import { findTrackBySourceKey } from '../store/tracks';
import type { ItemWork } from './bring-item';
import { linkTrack } from './link-track';

/**
 * Ends an item whose track its source has given before: the same key, names and length. It is put where the import wants it
 * and not downloaded again, so that looking at a chart every day costs the site what is new in it. False: it has to be brought.
 */
export async function recogniseTrack(ctx: Ctx, wish: ItemWork): Promise<boolean> {
  const { work, item } = wish;
  const { titleKey, artistKey } = nameKeys(item);
  return acrossCompanies(ctx, async (tx) => {
    const known = await findTrackBySourceKey(tx, {
      sourceId: work.source.id,
      trackKey: item.trackKey,
      titleKey,
      artistKey,
      durationMs: item.facts.durationMs,
    });
    if (!known) return false;
    await linkTrack(tx, wish, known.duplicateOf ?? known.id);
    const ended = { trackId: known.id, reason: null, endedAt: ctx.clock.now() };
    await markItem(tx, item.id, { state: known.state === 'REVIEW' ? 'REVIEW' : 'STORED', ...ended });
    return true;
  });
}
