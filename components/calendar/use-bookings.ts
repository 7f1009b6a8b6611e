'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Booking } from '@/lib/calendar/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import { usePollInterval } from '../live/use-poll-interval';

export type WireBooking = Wire<Booking>;

/** What is taken between two instants. */
export function useBookings(from: string, to: string) {
  return useQuery({
    queryKey: [...queryKeys.bookings, 'list', from, to],
    queryFn: ({ signal }) =>
      request<{ bookings: WireBooking[] }>(`/api/bookings${queryString({ from, to })}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}
