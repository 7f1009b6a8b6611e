import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { clipName } from './in-own-directory';
import { inputArguments } from './input-arguments';
import type { Demuxer } from './schemas';

/**
 * Milliseconds of a video that does not say how long it is, as browsers record them: read through to the last picture,
 * without decoding any. Throws `invalid` (`clip-damaged`).
 */
export async function measureLength(
  directory: string,
  demuxer: Demuxer,
  signal: AbortSignal | undefined,
): Promise<number> {
  try {
    const { stdout } = await runFfmpeg({
      program: 'ffprobe',
      args: [
        ...['-v', 'error', ...inputArguments(demuxer), '-select_streams', 'v:0'],
        ...['-show_entries', 'packet=pts_time,duration_time', '-of', 'csv=p=0', clipName],
      ],
      directory,
      timeoutMs: 60_000,
      signal,
    });
    return spanOf(stdout.toString());
  } catch (cause) {
    if (!(cause instanceof FfmpegFailure) || cause.kind === 'cancelled') throw cause;
    throw new AppError('invalid', 'clip-damaged', { field: 'file', cause });
  }
}

function spanOf(lines: string): number {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const line of lines.split('\n')) {
    const [at = Number.NaN, length = Number.NaN] = line.split(',').map((text) => Number.parseFloat(text));
    if (Number.isNaN(at)) continue;
    first = Math.min(first, at);
    last = Math.max(last, at + (Number.isNaN(length) ? 0 : length));
  }
  return Math.round(Math.max(0, last - first) * 1_000);
}
