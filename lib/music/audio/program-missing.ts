import { AppError } from '@/lib/platform/errors/app-error';

/** What is said where a program that sounds are worked on with is not installed. */
export function programMissing(program: 'ffmpeg' | 'fpcalc', cause: unknown): AppError {
  return new AppError('unavailable', 'program-missing', { cause, params: { program } });
}
