import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { readAudio } from '../audio/read-audio';
import { verifyAudio } from '../audio/verify-audio';
import type { FoundTrack } from '../extraction/found';
import { type ItemRow, markItem } from '../store/items';
import { admitTrack } from './admit-track';
import { dressTrack } from './dress-track';
import { fetchSound } from './fetch-sound';
import { keepTrack } from './keep-track';
import type { PageWork } from './page-work';
import type { PageRead } from './read-page';
import { recogniseTrack } from './recognise-track';

/** A track on its way into the library, with what the page said of it at this visit. */
export interface ItemWork {
  readonly work: PageWork;
  readonly read: PageRead;
  readonly item: ItemRow;
  /** null: the page does not have it any more. */
  readonly found: FoundTrack | null;
}

/**
 * Brings one track: its sound, whole and verified; compared with what is there; tagged, with its cover; into the library.
 * Every state is written down before the next begins, and each can be begun anew. Throws `invalid` for what another try will
 * not change, `unavailable` and `limit` for what it may.
 */
export async function bringItem(ctx: Ctx, wish: ItemWork, signal: AbortSignal): Promise<void> {
  const { item } = wish;
  const mark = (change: Parameters<typeof markItem>[2]) =>
    acrossCompanies(ctx, (tx) => markItem(tx, item.id, change));
  if (await recogniseTrack(ctx, wish)) return;
  const directory = partsDirectory();
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `${item.id}.part`);
  await mark({ state: 'ALLOWED', startedAt: ctx.clock.now(), reason: null });
  await fetchSound(ctx, wish, { file, signal });
  try {
    const facts = await readAudio(file, signal);
    verifyAudio(facts, item.facts);
    await mark({ state: 'VERIFIED' });
    const admitted = await admitTrack(ctx, wish, facts);
    if (admitted.kind === 'known') return;
    const dressed = await dressTrack(ctx, { ...wish, file, facts, signal });
    await mark({ state: 'TAGGED' });
    await keepTrack(ctx, { ...wish, admitted, dressed });
  } finally {
    await rm(file, { force: true });
  }
}

/** Where downloads lie until they are in the store. */
const partsDirectory = (): string => path.resolve(env().X8_DATA_DIR, 'music', 'parts');
