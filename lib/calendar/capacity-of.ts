import type { BookingKind, CalendarSettings } from './schemas';

/** How many bookings of this kind may run at the same time. */
export function capacityOf(settings: CalendarSettings, kind: BookingKind): number {
  return kind === 'DELIVERY' ? settings.deliveryCapacity : settings.capacity;
}
