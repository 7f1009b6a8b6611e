import { Temporal } from 'temporal-polyfill';

/** The date on the wall calendar of a zone at a moment. */
export function localDay(epochMs: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate();
}
