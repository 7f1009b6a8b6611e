import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure } from '@/lib/vendors/ffmpeg';

/** What a failure of ffmpeg means for whoever sent the video; any other error is what it was. */
export function nameFailure(error: unknown): unknown {
  if (!(error instanceof FfmpegFailure)) return error;
  const details = { cause: error };
  if (error.kind === 'missing') return new AppError('unavailable', 'ffmpeg-missing', details);
  if (error.kind === 'refused') return new AppError('invalid', 'clip-damaged', details);
  return new AppError('unavailable', 'clip-too-slow', details);
}
