import { Temporal } from 'temporal-polyfill';

export type CalendarView = 'day' | 'week' | 'month';

export interface CalendarRange {
  /** The day the address names, or today. */
  readonly day: string;
  readonly today: string;
  /** The first day shown, and how many. */
  readonly from: string;
  readonly days: number;
  /** Where one step back and on leads. */
  readonly previous: string;
  readonly next: string;
  /** Both ends as instants on the company's clock: a range with a change of clocks is an hour longer or shorter. */
  readonly start: string;
  readonly end: string;
}

/** What a view shows around a day; around today when the day is missing or not a date. */
export function calendarRange(
  view: CalendarView,
  day: string | null,
  timeZone: string,
  now: Date,
): CalendarRange {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const date = readDay(day) ?? today;
  const first = view === 'month' ? date.with({ day: 1 }) : date;
  const from = view === 'day' ? date : first.subtract({ days: first.dayOfWeek - 1 });
  const days = view === 'day' ? 1 : view === 'week' ? 7 : weeksOf(first) * 7;
  const step = view === 'day' ? { days: 1 } : view === 'week' ? { weeks: 1 } : { months: 1 };
  const anchor = view === 'month' ? first : date;
  const instant = (plain: Temporal.PlainDate) => plain.toZonedDateTime({ timeZone }).toInstant().toString();
  return {
    day: date.toString(),
    today: today.toString(),
    from: from.toString(),
    days,
    previous: anchor.subtract(step).toString(),
    next: anchor.add(step).toString(),
    start: instant(from),
    end: instant(from.add({ days })),
  };
}

/** How many weeks, Monday first, a month touches. */
function weeksOf(first: Temporal.PlainDate): number {
  return Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7);
}

function readDay(day: string | null): Temporal.PlainDate | undefined {
  try {
    return day === null ? undefined : Temporal.PlainDate.from(day);
  } catch {
    return undefined;
  }
}
