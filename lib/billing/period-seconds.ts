import { Temporal } from 'temporal-polyfill';
import type { TierPeriod } from './schemas';

const day = 86_400;
/** A month bought in February is as long as one bought in April. */
const shortest: Readonly<Record<TierPeriod, number>> = { month: 30 * day, year: 365 * day };

/** How long a period is that begins at a moment: to the same day and hour of the next month, or year, where the buyer lives. */
export function periodSeconds(period: TierPeriod, at: Date, timeZone: string): number {
  const from = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const to = from.add(period === 'month' ? { months: 1 } : { years: 1 });
  const seconds = (to.epochMilliseconds - from.epochMilliseconds) / 1_000;
  return Math.max(shortest[period], Math.round(seconds));
}
