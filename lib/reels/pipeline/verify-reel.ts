import { mkdtemp, readFile as readDisk, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFile, storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { FfmpegFailure, probeMedia, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { VideoError } from '../port';
import type { ReelRow } from '../store/reels';
import { moveOn } from './move-on';

/** Fifth stage: what came is a video that plays, of a length one expects; a picture of it is taken for the gallery. */
export async function verifyReel(ctx: Ctx, reel: ReelRow): Promise<void> {
  if (reel.fileId === null) throw new Error(`The reel ${reel.id} has no file.`);
  const { bytes } = await readFile(ctx, reel.fileId);
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-reel-'));
  try {
    const file = path.join(directory, 'reel.mp4');
    await writeFile(file, bytes);
    const facts = await factsOf(file);
    const poster = await storeFile(ctx, {
      purpose: 'reel-poster',
      name: `reel-${reel.nr}.jpg`,
      bytes: await pictureOf(directory, facts.lengthMs),
      once: `${reel.fileId} poster`,
    });
    await moveOn(ctx, reel, { to: 'deliver', changes: { ...facts, posterId: poster.id }, ending: 'done' });
  } catch (error) {
    if (!(error instanceof FfmpegFailure)) throw error;
    throw new VideoError({ class: 'TEMPORARY', raw: `verify: ${error.kind} ${error.detail}` });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function factsOf(file: string): Promise<{ width: number; height: number; lengthMs: number }> {
  const { format, streams } = await probeMedia(file);
  const picture = streams.find(({ codec_type: type }) => type === 'video');
  const { width = 0, height = 0 } = picture ?? {};
  const plays = width > 0 && height > 0 && format.duration >= 1 && format.duration <= 120;
  if (!plays) {
    const raw = `verify: ${width}×${height}, ${format.duration} s`;
    throw new VideoError({ class: 'TEMPORARY', raw });
  }
  return { width, height, lengthMs: Math.round(format.duration * 1_000) };
}

async function pictureOf(directory: string, lengthMs: number): Promise<Buffer> {
  const at = String(lengthMs / 3_000);
  const scale = ['-vf', 'scale=540:-2', '-q:v', '4'];
  await runFfmpeg({
    args: ['-v', 'error', '-ss', at, '-i', 'reel.mp4', '-frames:v', '1', ...scale, 'poster.jpg'],
    directory,
    timeoutMs: 30_000,
  });
  return readDisk(path.join(directory, 'poster.jpg'));
}
