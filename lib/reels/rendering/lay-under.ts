import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { probeMedia, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { layingGraph } from './laying-graph';
import { makeSound } from './make-sound';
import { withPrivateDirectory } from './with-private-directory';

/**
 * Lays a track under the finished video in `file`, an MP4: alone where it is silent, else quietly beneath its own sound. The
 * picture stays as it is. Throws `FfmpegFailure`; `file` is then as it was.
 */
export async function layUnder(file: string, soundtrack: Uint8Array, signal?: AbortSignal): Promise<void> {
  await withPrivateDirectory(file, async (directory) => {
    await copyFile(file, path.join(directory, 'made.mp4'));
    const { format, streams } = await probeMedia(file);
    const seconds = format.duration;
    const hasSound = streams.some(({ codec_type: type }) => type === 'audio');
    await makeSound(directory, { seed: 0, seconds, soundtrack }, signal);
    await runFfmpeg({
      args: [
        ...['-v', 'error', '-y', '-protocol_whitelist', 'file', '-format_whitelist', 'mov', '-f', 'mov'],
        ...['-i', 'made.mp4', '-f', 'wav', '-i', 'sound.wav'],
        ...['-filter_complex', layingGraph(hasSound, seconds), '-map', '0:v:0', '-c:v', 'copy'],
        ...['-map', '[sound]', '-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-ac', '2'],
        ...['-t', String(seconds), '-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', 'laid.mp4'],
      ],
      directory,
      timeoutMs: 120_000,
      signal,
    });
    await rename(path.join(directory, 'laid.mp4'), file);
  });
}
