import { AppError } from '@/lib/platform/errors/app-error';

/** What is said of a download that ended by accident and is worth another try. */
export function brokenOff(key: 'track-cut-short' | 'track-unreachable', cause?: unknown): AppError {
  return new AppError('unavailable', key, { cause, retryAfter: 30 });
}
