import type { BookingKind, CalendarSettings } from './schemas';

/** The first moment, in milliseconds since the epoch, at which something may begin when asked for `now`. */
export function earliestStart(settings: CalendarSettings, kind: BookingKind, now: number): number {
  return now + (kind === 'DELIVERY' ? settings.deliveryLeadMinutes : settings.leadMinutes) * 60_000;
}
