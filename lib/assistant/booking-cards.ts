import type { BookingCard } from '@/lib/conversations';
import type { SaleOrder } from './schemas';

/** The firm times of an order as cards. `calendarFiles` is the address under which their calendar files are found. */
export function bookingCards(order: SaleOrder, timeZone: string, calendarFiles: string): BookingCard[] {
  return order.bookings
    .filter((booking) => booking.status === 'CONFIRMED')
    .map((booking) => ({
      kind: 'booking',
      bookingId: booking.id,
      bookingKind: booking.kind,
      title: booking.title,
      start: booking.start,
      end: booking.end,
      timeZone,
      city: booking.city,
      address: booking.address,
      icsUrl: `${calendarFiles}/${booking.id}`,
    }));
}
