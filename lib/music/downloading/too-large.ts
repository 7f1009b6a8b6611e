import { AppError } from '@/lib/platform/errors/app-error';

/** What is said of a file that is, or says it is, larger than `maxBytes`. */
export function tooLarge(maxBytes: number): AppError {
  return new AppError('invalid', 'track-too-large', { params: { limit: Math.ceil(maxBytes / 1_048_576) } });
}
