import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { parse } from '@/lib/platform/parse';
import { firmBooking } from '../firm-booking';
import { cancellationAsked } from '../jobs';
import { BookingId } from '../schemas';
import { markCancelAsked } from '../store/moves';

/**
 * Writes down that a customer wishes to cancel, and has a person called (`cancellationAsked`), because money is to be decided
 * about. The booking stays. Throws `not-found`, `conflict` `booking-over`.
 */
export async function askCancellation(ctx: Ctx, input: BookingId): Promise<void> {
  authorize(ctx, 'booking.hold');
  const { bookingId } = parse(BookingId, input);
  await inTransaction(ctx, async (tx) => {
    const row = await firmBooking(tx, bookingId);
    if (row.cancelAskedAt !== null) return;
    await markCancelAsked(tx, bookingId);
    await writeAudit(tx, { action: 'calendar.cancellation-asked', subject: bookingId });
    await announce(tx, { kind: 'booking', id: bookingId });
    await dispatch(tx, cancellationAsked, { bookingId }, { dedupeKey: bookingId });
  });
}
