import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type Booking, BookingReference } from './schemas';
import { lockByReference, markEnded } from './store/bookings';
import { toBooking } from './to-booking';

/**
 * Gives back every time kept for a reference, paid for or not, and returns what was given back. The owner of the
 * reference asks for it, so nobody else is told.
 */
export async function releaseHold(ctx: Ctx, input: BookingReference): Promise<Booking[]> {
  authorize(ctx, 'booking.hold');
  const { reference } = parse(BookingReference, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const live = (await lockByReference(tx, reference)).filter(
      (row) => row.status === 'HELD' || row.status === 'CONFIRMED',
    );
    for (const row of live) {
      await markEnded(tx, row.id, 'CANCELLED');
      await announce(tx, { kind: 'booking', id: row.id });
    }
    return live.map((row) => ({ ...toBooking(row, timeZone), status: 'CANCELLED' }));
  });
}
