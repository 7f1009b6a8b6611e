import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { localDay } from '@/lib/platform/time/local-day';
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
    byDay: everyDay(numbers.byDay, base.clock.now()),
    tracksPerMinute: busyMinutes > 0 ? Math.round(perMinute * 10) / 10 : null,
  };
}

/** A day on which nothing came is a day too. */
function everyDay(known: MusicStatistics['byDay'], now: Date): MusicStatistics['byDay'] {
  const byDay = new Map(known.map((one) => [one.day, one]));
  return Array.from({ length: days }, (_, index) => {
    const at = new Date(now.getTime() - (days - 1 - index) * 86_400_000);
    const day = localDay(at, 'UTC');
    return byDay.get(day) ?? { day, imported: 0, failed: 0 };
  });
}
