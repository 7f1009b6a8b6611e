import { bookingRoute } from '@/app/_door/booking-route';
import { bookingCalendarFile, openBookingLink } from '@/lib/calendar';

/** The booking for the customer's own calendar. */
export const GET = bookingRoute(async ({ base, token }) => {
  const { ctx, bookingId } = openBookingLink(base, { token });
  return new Response(await bookingCalendarFile(ctx, { bookingId }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="booking.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
