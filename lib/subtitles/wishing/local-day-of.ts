import { Temporal } from 'temporal-polyfill';

/** The day it is in a time zone: `2026-11-21`. */
export function localDayOf(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
