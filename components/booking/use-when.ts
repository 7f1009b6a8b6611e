'use client';

import { useFormatter } from 'next-intl';

/** Writes moments on the company's clock, in the reader's language. */
export function useWhen(timeZone: string) {
  const format = useFormatter();
  const clockStyle = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  const dayStyle = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
  return {
    day: (at: Date) => format.dateTime(at, dayStyle),
    shortDay: (at: Date) =>
      format.dateTime(at, { weekday: 'short', day: 'numeric', month: 'short', timeZone }),
    time: (at: Date) => format.dateTime(at, clockStyle),
    clock: (start: Date, end: Date) => format.dateTimeRange(start, end, clockStyle),
    when: (at: Date) => format.dateTime(at, { ...dayStyle, ...clockStyle }),
  };
}
