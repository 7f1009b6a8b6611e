'use client';

import { useQuery } from '@tanstack/react-query';
import type { Slot } from '@/lib/calendar/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireSlot = Wire<Slot>;

/** The free times for a booking from a moment on; nothing is asked while no booking is named. */
export function useMoveTimes(bookingId: string | null, from: string, days: number) {
  return useQuery({
    queryKey: [...queryKeys.bookings, 'times', bookingId, from, days],
    enabled: bookingId !== null,
    queryFn: ({ signal }) =>
      request<{ times: WireSlot[] }>(
        `/api/bookings/${bookingId}/times${queryString({ from, days: String(days) })}`,
        { signal },
      ),
    staleTime: 0,
  });
}
