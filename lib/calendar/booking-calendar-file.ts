import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { calendarFile } from '@/lib/vendors/ical/calendar-file';
import { BookingId } from './schemas';
import { findBooking } from './store/bookings';

const eventStatus = {
  HELD: 'TENTATIVE',
  CONFIRMED: 'CONFIRMED',
  EXPIRED: 'CANCELLED',
  CANCELLED: 'CANCELLED',
} as const;

/** The booking as an iCalendar text for the customer's own calendar. Throws `not-found`. */
export async function bookingCalendarFile(ctx: Ctx, input: BookingId): Promise<string> {
  authorize(ctx, 'booking.file');
  const { bookingId } = parse(BookingId, input);
  return inTransaction(ctx, async (tx) => {
    const company = await getCompany(tx.ctx);
    const booking = await findBooking(tx, bookingId);
    if (!booking) throw new AppError('not-found', 'booking-not-found');
    return calendarFile({
      id: booking.id,
      title: booking.title,
      calendarName: company.name,
      location: [booking.city, booking.address].filter(Boolean).join(', '),
      start: booking.start,
      end: booking.end,
      status: eventStatus[booking.status],
      sequence: booking.sequence,
      writtenAt: ctx.clock.now(),
    });
  });
}
