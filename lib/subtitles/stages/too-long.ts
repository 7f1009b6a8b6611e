import { AppError } from '@/lib/platform/errors/app-error';

/** A video longer than its tier allows; both in seconds. */
export function tooLong(seconds: number, limit: number): AppError {
  return new AppError('invalid', 'clip-too-long', {
    params: { length: shown(seconds), limit: shown(limit) },
  });
}

function shown(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
