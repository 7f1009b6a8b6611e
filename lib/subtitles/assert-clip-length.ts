import { AppError } from '@/lib/platform/errors/app-error';
import { playerTime } from '@/lib/platform/time/player-time';

/** Recorders round up: a "60 second" video may be a little longer. */
const graceMs = 999;

/** Throws `invalid` `clip-too-long` when a video is longer than its tier takes. A length that is not known yet passes. */
export function assertClipLength(lengthMs: number | null, maxSeconds: number): void {
  if (lengthMs === null || lengthMs <= maxSeconds * 1_000 + graceMs) return;
  const length = playerTime(Math.ceil(lengthMs / 1_000) * 1_000);
  throw new AppError('invalid', 'clip-too-long', {
    params: { length, limit: playerTime(maxSeconds * 1_000) },
  });
}
