import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { log } from '@/lib/platform/log';
import { FfmpegFailure } from '@/lib/vendors/ffmpeg';
import { VideoError } from '../port';
import { layUnder } from '../rendering/lay-under';
import type { OrderRow } from '../store/orders';
import { noteProgress, type ReelRow } from '../store/reels';
import { bringSoundtrack } from './bring-soundtrack';
import { generatorOf } from './generator-of';
import { moveOn } from './move-on';
import { orderVideo } from './order-video';
import { submittedOf } from './submitted-of';

const tellEveryMs = 2_000;

/** Fourth stage: the video is fetched, or made on this machine, and kept. */
export async function downloadReel(ctx: Ctx, reel: ReelRow, order: OrderRow): Promise<void> {
  const generator = generatorOf(ctx, reel.generator === 'ffmpeg' ? 'ffmpeg' : 'kie');
  const video = await orderVideo(ctx, reel, order);
  const submitted = submittedOf(reel);
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-reel-'));
  try {
    const file = path.join(directory, 'reel.mp4');
    const done = { submitted, source: reel.source ?? submitted.taskId };
    const soundtrack = await bringSoundtrack(ctx, order, path.join(directory, 'track'));
    const brand = { ...video.brand, soundtrack };
    await generator.download(done, { ...video, brand }, file, teller(ctx, reel));
    if (soundtrack && generator.capabilities.remote) await layMusic(file, soundtrack);
    const kept = await storeFile(ctx, {
      purpose: 'reel-video',
      name: `reel-${reel.nr}.mp4`,
      bytes: await readFile(file),
      once: video.key,
    });
    await moveOn(ctx, reel, { to: 'verify', changes: { fileId: kept.id }, ending: 'done' });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A generator elsewhere knows nothing of our library: its video gets the music here. */
async function layMusic(file: string, soundtrack: Uint8Array): Promise<void> {
  try {
    await layUnder(file, soundtrack);
  } catch (error) {
    if (!(error instanceof FfmpegFailure)) throw error;
    throw new VideoError({ class: 'TEMPORARY', raw: `music: ${error.kind} ${error.detail}` });
  }
}

/** Shows how far it is, not too often and without waiting for it. */
function teller(ctx: Ctx, reel: ReelRow): (percent: number) => void {
  let toldAt = 0;
  return (percent) => {
    if (ctx.clock.now().getTime() - toldAt < tellEveryMs) return;
    toldAt = ctx.clock.now().getTime();
    inTransaction(ctx, async (tx) => {
      await noteProgress(tx, reel, Math.round(percent));
      await announce(tx, { kind: 'reel', id: reel.id });
    }).catch((error: unknown) => log.warn({ err: error, reelId: reel.id }, 'progress could not be noted'));
  };
}
