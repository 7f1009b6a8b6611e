import type { SlotWish } from './candidate-slots';
import type { BookingRow } from './store/bookings';

/** What a booking would want if it were made now: as long an appointment, or a delivery to the same city. */
export function wishOf(row: BookingRow): SlotWish {
  return row.kind === 'DELIVERY'
    ? { kind: row.kind, city: row.city }
    : { kind: row.kind, durationMinutes: (row.end.getTime() - row.start.getTime()) / 60_000 };
}
