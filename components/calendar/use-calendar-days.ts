'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CalendarDay } from '@/lib/calendar/days/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireDay = Wire<CalendarDay>;

/** Days of the company's calendar: when it is open, how full it is, what its windows are. */
export function useCalendarDays(from: string, days: number) {
  return useQuery({
    queryKey: [...queryKeys.bookings, 'days', from, days],
    queryFn: ({ signal }) =>
      request<{ days: WireDay[] }>(`/api/calendar-days${queryString({ from, days: String(days) })}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
