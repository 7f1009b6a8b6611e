'use client';

import { useFormatter } from 'next-intl';

/** Writes days and moments on the company's clock. */
export function useWords(timeZone: string) {
  const format = useFormatter();
  const clock = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  // A day of the calendar, not an instant: read and written in one zone, so that it stays that day.
  const date = (day: string) => new Date(`${day}T12:00:00Z`);
  return {
    time: (at: string) => format.dateTime(new Date(at), clock),
    times: (start: string, end: string) => format.dateTimeRange(new Date(start), new Date(end), clock),
    when: (at: string) =>
      format.dateTime(new Date(at), { weekday: 'long', day: 'numeric', month: 'long', ...clock }),
    hour: (hour: number) =>
      format.dateTime(new Date(Date.UTC(2024, 0, 1, hour)), {
        hour: 'numeric',
        minute: '2-digit',
        timeZone: 'UTC',
      }),
    weekday: (day: string, style: 'long' | 'short') =>
      format.dateTime(date(day), { weekday: style, timeZone: 'UTC' }),
    dayNumber: (day: string) => format.dateTime(date(day), { day: 'numeric', timeZone: 'UTC' }),
    longDay: (day: string) =>
      format.dateTime(date(day), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    month: (day: string) => format.dateTime(date(day), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    span: (from: string, to: string) =>
      format.dateTimeRange(date(from), date(to), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  };
}
