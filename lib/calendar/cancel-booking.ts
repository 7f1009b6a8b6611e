import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { bookingCancelled } from './jobs';
import { type Booking, BookingId } from './schemas';
import { findBooking, lockCalendar, markEnded } from './store/bookings';
import { toBooking } from './to-booking';

/**
 * Cancels one booking at the company's wish and says so (`bookingCancelled`), because what was paid for it must be given
 * back. One that is over already is returned as it is. Throws `not-found`.
 */
export async function cancelBooking(ctx: Ctx, input: BookingId): Promise<Booking> {
  authorize(ctx, 'calendar.manage');
  const { bookingId } = parse(BookingId, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const known = await findBooking(tx, bookingId);
    if (!known) throw new AppError('not-found', 'booking-not-found');
    await lockCalendar(tx, [known.kind]);
    const row = (await findBooking(tx, bookingId)) ?? known;
    if (row.status !== 'HELD' && row.status !== 'CONFIRMED') return toBooking(row, timeZone);
    await markEnded(tx, row.id, 'CANCELLED');
    await writeAudit(tx, { action: 'calendar.booking-cancelled', subject: row.id });
    await announce(tx, { kind: 'booking', id: row.id });
    await dispatch(tx, bookingCancelled, { bookingId, reference: row.reference }, { dedupeKey: bookingId });
    return { ...toBooking(row, timeZone), status: 'CANCELLED' };
  });
}
