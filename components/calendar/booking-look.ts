import { cn } from '../ui/class-names';
import type { WireBooking } from './use-bookings';

/** Dashed while the customer is paying, solid once it is certain. */
export function bookingLook(booking: WireBooking): string {
  return cn(
    'rounded border bg-card text-left transition-colors hover:bg-hover focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-ring',
    booking.status === 'HELD' ? 'border-dashed border-waiting' : 'border-l-4 border-border border-l-paid',
  );
}
