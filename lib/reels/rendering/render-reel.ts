import { rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { VideoOrder } from '../port';
import { makeSound } from './make-sound';
import { pictureEncoding } from './picture-encoding';
import { planReel } from './plan-reel';
import { preparePhoto } from './prepare-photo';
import { stageFiles } from './stage-files';
import { framesASecond, videoGraph } from './video-graph';
import { withPrivateDirectory } from './with-private-directory';
import { writeAss } from './write-ass';

export interface RenderOptions {
  readonly onProgress?: (percent: number) => void;
  /** Ends the rendering: nothing is left of it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Renders the video of an order into `file` (MP4, 1080×1920, 30 pictures a second), whole or not at all. Throws `VideoError`
 * USER_VIOLATION for a photo that cannot be used, `FfmpegFailure` when the work itself fails or is called off.
 */
export async function renderReel(
  order: VideoOrder,
  file: string,
  { onProgress, signal }: RenderOptions = {},
): Promise<void> {
  await withPrivateDirectory(file, async (directory) => {
    const photo = await preparePhoto(directory, 'photo', order.photo.bytes, signal);
    const plan = planReel(order, photo);
    const stage = await stageFiles(directory, plan, order.brand.logo, signal);
    const writing = writeAss({ ...plan.writing, header: stage.logo === null });
    await writeFile(path.join(directory, 'writing.ass'), writing);
    await writeFile(path.join(directory, 'video.graph'), videoGraph(plan, stage));
    if (order.audio) {
      const { soundtrack } = order.brand;
      await makeSound(directory, { seed: order.seed, seconds: plan.seconds, soundtrack }, signal);
    }
    await runFfmpeg({
      args: [
        ...['-v', 'error', ...photo.input, ...stage.args],
        ...(order.audio ? ['-f', 'wav', '-i', 'sound.wav'] : []),
        ...['-filter_complex_script', 'video.graph', '-map', '[video]'],
        ...(order.audio ? ['-map', `${stage.count + 1}:a`, ...soundEncoding] : ['-an']),
        ...['-frames:v', String(plan.seconds * framesASecond), '-t', String(plan.seconds)],
        ...pictureEncoding,
        ...['-map_metadata', '-1', '-movflags', '+faststart', '-y', '-f', 'mp4', 'reel.mp4'],
      ],
      directory,
      timeoutMs: 300_000,
      signal,
      onSeconds: (seconds) =>
        onProgress?.(Math.min(99, Math.max(0, Math.round((100 * seconds) / plan.seconds)))),
    });
    const made = path.join(directory, 'reel.mp4');
    if ((await stat(made)).size === 0) throw new Error('ffmpeg wrote an empty file.');
    await rename(made, file);
    onProgress?.(100);
  });
}

const soundEncoding = ['-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-ac', '2'];
