import { Temporal } from 'temporal-polyfill';

export interface Week {
  /** Monday, as `2026-11-23`. */
  readonly monday: string;
  /** Seven days, Monday first. */
  readonly days: readonly string[];
  /** The week's two ends as instants, on the company's clock: a week with a change of clocks is an hour longer or shorter. */
  readonly from: string;
  readonly to: string;
}

/** The week in which a day lies; the current one when the day is missing or not a date. */
export function weekOf(day: string | null, timeZone: string, now: Date): Week {
  const date = readDay(day) ?? today(timeZone, now);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const end = monday.add({ days: 7 });
  const instant = (plain: Temporal.PlainDate) => plain.toZonedDateTime({ timeZone }).toInstant().toString();
  return {
    monday: monday.toString(),
    days: Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString()),
    from: instant(monday),
    to: instant(end),
  };
}

function today(timeZone: string, now: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

function readDay(day: string | null): Temporal.PlainDate | undefined {
  try {
    return day === null ? undefined : Temporal.PlainDate.from(day);
  } catch {
    return undefined;
  }
}
