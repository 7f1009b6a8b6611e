import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { inputArguments } from './input-arguments';
import { judgeMedia } from './judge-media';

/**
 * Puts `picture` and `sound` of a directory together into `joined`, a Matroska file, which takes every codec. Both are judged
 * first like any file from outside. Throws `invalid` (`clip-…` keys).
 */
export async function joinTracks(
  directory: string,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const picture = inputArguments(await judgeMedia(path.join(directory, 'picture')));
  const sound = inputArguments(await judgeMedia(path.join(directory, 'sound')));
  const asked = ['-v', 'error', ...picture, '-i', 'picture', ...sound, '-i', 'sound'];
  const joined = [
    '-map',
    '0:v:0',
    '-map',
    '1:a:0',
    '-c',
    'copy',
    '-map_metadata',
    '-1',
    '-f',
    'matroska',
    'joined',
  ];
  try {
    await runFfmpeg({
      args: [...asked, ...joined],
      directory,
      timeoutMs: 600_000,
      fileMb: Math.ceil((maxBytes * 1.2) / 1_048_576) + 32,
      signal,
    });
  } catch (cause) {
    if (!(cause instanceof FfmpegFailure) || cause.kind === 'cancelled') throw cause;
    throw new AppError('invalid', 'clip-damaged', { field: 'url', cause });
  }
}
