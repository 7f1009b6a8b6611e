import { AppError } from '@/lib/platform/errors/app-error';
import type { Reason } from '../schemas';

/** What to tell people about a failure. What was not foreseen is not told in its own words. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof AppError)) return { key: 'internal', params: {} };
  return { key: error.key, params: { ...error.params } };
}
