import { Temporal } from 'temporal-polyfill';
import { dateOf } from './date-of';

/** The next day of that number, or of that number and month: this year's, or next year's when it has passed. */
export function upcomingDate(
  day: string | number | undefined,
  month: string | number | null,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const now = dateOf(today.year, month ?? today.month, day);
  if (now && Temporal.PlainDate.compare(now, today) >= 0) return now;
  const later = month === null ? today.add({ months: 1 }) : today.add({ years: 1 });
  return dateOf(later.year, month ?? later.month, day);
}
