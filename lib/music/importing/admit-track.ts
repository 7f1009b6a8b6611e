import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { AudioFacts } from '../audio/audio-facts';
import { betterOf } from '../matching/better-of';
import { type Judgement, judgeDuplicate } from '../matching/judge-duplicate';
import { nameKeys } from '../matching/name-keys';
import { findDifferent } from '../store/duplicates';
import { bytesOf } from '../store/fingerprint-words';
import { markItem } from '../store/items';
import {
  findCandidates,
  findTrackByBytes,
  findTrackOfItem,
  insertTrack,
  lockMatching,
  type NewTrack,
  type TrackRow,
} from '../store/tracks';
import type { ItemWork } from './bring-item';
import { linkTrack } from './link-track';
import { soundOf } from './sound-of';

/** What becomes of a newcomer: it is there already, byte for byte; or it comes in, alone or beside one it is like. */
export type Admitted =
  | { readonly kind: 'known' }
  | { readonly kind: 'new'; readonly trackId: string; readonly like: Likeness | null };

export interface Likeness {
  readonly trackId: string;
  readonly judgement: Judgement;
  /** Which of the two is offered, when they are the same. */
  readonly keep: 'newcomer' | 'other';
}

/**
 * Compares a sound with the library and writes it down, so that the next one is compared with it too; newcomers are judged
 * one after another. Done once more for the same item, nothing changes.
 */
export async function admitTrack(ctx: Ctx, wish: ItemWork, facts: AudioFacts): Promise<Admitted> {
  const { item } = wish;
  return acrossCompanies(ctx, async (tx) => {
    await lockMatching(tx);
    const known = await findTrackByBytes(tx, facts.fileSha256);
    if (known && known.itemId !== item.id) {
      await markItem(tx, item.id, {
        state: 'STORED',
        trackId: known.id,
        reason: null,
        endedAt: ctx.clock.now(),
      });
      await linkTrack(tx, wish, known.id);
      return { kind: 'known' };
    }
    const row = (await findTrackOfItem(tx, item.id)) ?? (await writeDown(tx, wish, facts));
    const like = await findLike(tx, row);
    await markItem(tx, item.id, { state: 'DEDUPED' });
    return { kind: 'new', trackId: row.id, like };
  });
}

async function writeDown(tx: Tx, { work, item }: ItemWork, facts: AudioFacts): Promise<TrackRow> {
  const createdAt = tx.ctx.clock.now();
  const track: NewTrack = {
    id: newId('trk', createdAt),
    sourceId: work.source.id,
    declarationId: work.source.declarationId,
    pageUrl: item.facts.ownPageUrl ?? item.facts.pageUrl,
    trackKey: item.trackKey,
    title: item.title,
    artist: item.artist,
    album: item.facts.album,
    year: item.facts.year ?? facts.tags.year,
    isrc: item.facts.isrc ?? facts.tags.isrc,
    ...nameKeys(item),
    durationMs: facts.durationMs,
    codec: facts.codec,
    bitrateKbps: facts.bitrateKbps,
    sampleRate: facts.sampleRate,
    channels: facts.channels,
    loudnessLufs: facts.loudnessLufs,
    loudnessRange: facts.loudnessRange,
    peakDb: facts.peakDb,
    peaks: new Uint8Array(facts.peaks),
    fingerprint: bytesOf(facts.fingerprint),
    fileSha256: facts.fileSha256,
    audioSha256: facts.audioSha256,
    size: BigInt(facts.size),
    origins: item.facts.origins,
    extractor: item.facts.extractor,
    capturedAt: item.facts.capturedAt,
    itemId: item.id,
    isPublic: work.row.options.isPublic,
    state: 'PENDING',
    createdAt,
  };
  await insertTrack(tx, track);
  const row = await findTrackOfItem(tx, item.id);
  if (!row) throw new Error('A track that was just written is not there.');
  return row;
}

/** The track that a newcomer is most surely the same as; one that people have told apart from it is not. */
async function findLike(tx: Tx, row: TrackRow): Promise<Likeness | null> {
  const candidates = await findCandidates(tx, row);
  const apart = new Set((await findDifferent(tx, [row.id])).flat());
  let found: { candidate: TrackRow; judgement: Judgement } | null = null;
  for (const candidate of candidates) {
    if (apart.has(candidate.id)) continue;
    const judgement = judgeDuplicate(soundOf(candidate), soundOf(row));
    if (judgement.verdict === 'same') {
      found = { candidate, judgement };
      break;
    }
    if (judgement.verdict === 'review') found ??= { candidate, judgement };
  }
  if (!found) return null;
  const keep = betterOf(found.candidate, row) === 'first' ? 'other' : 'newcomer';
  return { trackId: found.candidate.id, judgement: found.judgement, keep };
}
