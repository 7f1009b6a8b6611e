import type { Booking } from './schemas';
import type { BookingRow } from './store/bookings';

/** A stored booking as others see it: with the company's zone, without its seat. */
export function toBooking({ seat: _, ...row }: BookingRow, timeZone: string): Booking {
  return { ...row, timeZone };
}
