import { AppError } from '@/lib/platform/errors/app-error';
import type { SourceRow } from '../store/sources';
import { isValidAt } from './is-valid-at';

/** Throws `forbidden` (`source-withdrawn`, `source-expired`) unless a source may be used at a moment. */
export function assertValid(source: SourceRow, at: Date): void {
  if (isValidAt(source, at)) return;
  const key = source.state === 'WITHDRAWN' ? 'source-withdrawn' : 'source-expired';
  throw new AppError('forbidden', key, { params: { source: source.name } });
}
