import type { Booking } from './schemas';
import type { BookingRow } from './store/bookings';

/** A stored booking as others see it: with the company's zone, without what only the calendar counts by. */
export function toBooking(row: BookingRow, timeZone: string): Booking {
  const { resource: _, seat: __, sequence: ___, customerMoves: ____, ...booking } = row;
  return { ...booking, timeZone };
}
