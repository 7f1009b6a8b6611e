import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { MusicStatistics } from '../schemas';
import { readStatistics } from '../store/statistics';

const days = 30;

/** The library in numbers: all of it, and how the imports of the last 30 days went. Days are UTC's. */
export async function getMusicStatistics(base: BaseCtx): Promise<MusicStatistics> {
  authorize(base, 'music.import');
  const since = new Date(base.clock.now().getTime() - days * 86_400_000);
  const { busyMinutes, ...numbers } = await acrossCompanies(base, (tx) => readStatistics(tx, since, 'UTC'));
  const perMinute = numbers.succeeded / busyMinutes;
  return {
    ...numbers,
    tracksPerMinute: busyMinutes > 0 ? Math.round(perMinute * 10) / 10 : null,
  };
}
