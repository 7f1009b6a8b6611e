import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { findSources } from '../store/sources';
import { isValidAt } from './is-valid-at';

/**
 * The id of the source whose chart is meant when none is named: the only one that may be used and has a chart. Throws
 * `invalid` (`chart-source-unnamed`) when there are several, or none.
 */
export async function chartSource(base: BaseCtx): Promise<string> {
  authorize(base, 'music.import');
  const sources = await acrossCompanies(base, findSources);
  const now = base.clock.now();
  const [only, ...others] = sources.filter((source) => source.chartUrl !== null && isValidAt(source, now));
  if (only && others.length === 0) return only.id;
  const sourceIds = [only, ...others].flatMap((source) => source?.id ?? []).join(', ') || '–';
  throw new AppError('invalid', 'chart-source-unnamed', {
    field: 'sourceId',
    params: { sources: sourceIds },
  });
}
