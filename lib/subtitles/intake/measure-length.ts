import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure } from '@/lib/vendors/ffmpeg';
import { clipName } from './in-own-directory';
import { pictureTimes } from './picture-times';
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
    const times = await pictureTimes({ directory, file: clipName, demuxer, timeoutMs: 60_000, signal });
    return times ? Math.round(Math.max(0, times.end - times.first)) : 0;
  } catch (cause) {
    if (!(cause instanceof FfmpegFailure) || cause.kind === 'cancelled') throw cause;
    throw new AppError('invalid', 'clip-damaged', { field: 'file', cause });
  }
}
