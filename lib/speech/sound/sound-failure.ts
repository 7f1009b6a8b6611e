import { AppError } from '@/lib/platform/errors/app-error';
import type { FfmpegFailure } from '@/lib/vendors/ffmpeg';

/** What a failure of ffmpeg with a sound file means: `invalid` (`recording-refused`), or an AbortError. */
export function soundFailure(failure: FfmpegFailure): Error {
  if (failure.kind === 'cancelled') return new DOMException('called off', 'AbortError');
  return new AppError('invalid', 'recording-refused', { cause: failure });
}
