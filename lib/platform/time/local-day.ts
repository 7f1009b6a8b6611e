import { Temporal } from 'temporal-polyfill';

/** The day of a moment in a time zone, `2026-12-31`. */
export function localDay(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
