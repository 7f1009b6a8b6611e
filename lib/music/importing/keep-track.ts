import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { replaceInAlbums } from '../store/albums-of-tracks';
import { insertDuplicate } from '../store/duplicates';
import { markItem } from '../store/items';
import { findTrack, lockMatching, type TrackRow, updateTrack } from '../store/tracks';
import type { Admitted, Likeness } from './admit-track';
import type { ItemWork } from './bring-item';
import type { Dressed } from './dress-track';
import { linkTrack } from './link-track';

interface Keeping extends ItemWork {
  readonly admitted: Extract<Admitted, { kind: 'new' }>;
  readonly dressed: Dressed;
}

/** Opens a track that is whole and in the store to the library, or stands another one in for it; the item has ended. */
export async function keepTrack(ctx: Ctx, wish: Keeping): Promise<void> {
  const { item, admitted, dressed } = wish;
  const { trackId, like } = admitted;
  await acrossCompanies(ctx, async (tx) => {
    await lockMatching(tx);
    const files = { fileId: dressed.fileId, coverId: dressed.coverId, size: BigInt(dressed.size) };
    await updateTrack(tx, trackId, files);
    const other = like && (await findTrack(tx, like.trackId));
    const state = like && other ? await settleLikeness(tx, { trackId, like, other }) : 'STORED';
    if (state !== 'DUPLICATE') await updateTrack(tx, trackId, { state });
    const shown = state === 'DUPLICATE' && other ? other.id : trackId;
    await linkTrack(tx, wish, shown, dressed.coverId);
    const ended = state === 'REVIEW' ? 'REVIEW' : 'STORED';
    await markItem(tx, item.id, { state: ended, trackId, reason: null, endedAt: ctx.clock.now() });
  });
}

/** What becomes of a newcomer that is, or may be, the same as another; the pair is kept with why. */
async function settleLikeness(
  tx: Tx,
  { trackId, like, other }: { readonly trackId: string; readonly like: Likeness; readonly other: TrackRow },
): Promise<'STORED' | 'REVIEW' | 'DUPLICATE'> {
  const { judgement, keep } = like;
  const isSame = judgement.verdict === 'same';
  const keepsNewcomer = isSame && keep === 'newcomer' && other.state === 'STORED';
  const now = tx.ctx.clock.now();
  await insertDuplicate(tx, {
    id: newId('dup', now),
    keptId: keepsNewcomer ? trackId : other.id,
    otherId: keepsNewcomer ? other.id : trackId,
    rung: judgement.rung,
    verdict: isSame ? 'same' : 'review',
    score: judgement.score,
    // How much later the one that is kept begins in the other, or the other way round.
    offsetMs: judgement.offsetMs === null ? null : keepsNewcomer ? -judgement.offsetMs : judgement.offsetMs,
    reason: judgement.reason,
    foundAt: now,
  });
  if (!isSame) return 'REVIEW';
  if (keepsNewcomer) {
    await updateTrack(tx, trackId, { state: 'STORED' });
    await updateTrack(tx, other.id, { state: 'DUPLICATE', duplicateOf: trackId });
    await replaceInAlbums(tx, other.id, trackId);
    return 'STORED';
  }
  await updateTrack(tx, trackId, { state: 'DUPLICATE', duplicateOf: other.id });
  return 'DUPLICATE';
}
