import { localDay } from './local-day';

/** The last millisecond of a stretch of so many local days, the first of which holds `from`. */
export function lastMoment(from: number, days: number, timeZone: string): number {
  return localDay(from, timeZone).add({ days }).toZonedDateTime({ timeZone }).epochMilliseconds - 1;
}
