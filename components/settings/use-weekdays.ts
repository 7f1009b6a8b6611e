'use client';

import { useFormatter } from 'next-intl';

/** The days of the week in the reader's language; 1 is Monday. */
export function useWeekdays(style: 'long' | 'short'): readonly { weekday: number; name: string }[] {
  const format = useFormatter();
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    // 1 January 2024 was a Monday.
    name: format.dateTime(new Date(Date.UTC(2024, 0, weekday)), { weekday: style, timeZone: 'UTC' }),
  }));
}
