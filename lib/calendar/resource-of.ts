import { deliveryTerms } from './delivery-terms';
import type { BookingKind, CalendarSettings } from './schemas';

/** Whose time a booking takes: bookings of one resource share its capacity. */
export function resourceOf(
  settings: CalendarSettings,
  { kind, city }: { readonly kind: BookingKind; readonly city?: string | null | undefined },
): string {
  return kind === 'DELIVERY' ? deliveryTerms(settings, city).resource : kind;
}
