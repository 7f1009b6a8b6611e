import { AppError } from '@/lib/platform/errors/app-error';

/** The version that an address names. Throws `not-found` (`version-not-found`). */
export function versionNumber(text: string | undefined): number {
  if (!/^\d{1,9}$/.test(text ?? '')) throw new AppError('not-found', 'version-not-found');
  return Number(text);
}
