'use client';

import { useQuery } from '@tanstack/react-query';
import type { Booking, BookingMove } from '@/lib/calendar/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

/** One booking and where it has been. */
export function useBooking(bookingId: string) {
  return useQuery({
    queryKey: [...queryKeys.bookings, 'one', bookingId],
    queryFn: ({ signal }) =>
      request<{ booking: Wire<Booking>; moves: Wire<BookingMove>[] }>(`/api/bookings/${bookingId}`, {
        signal,
      }),
  });
}
