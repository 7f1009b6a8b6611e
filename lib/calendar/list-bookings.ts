import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type Booking, ListBookings } from './schemas';
import { findLiveBookings } from './store/bookings';
import { toBooking } from './to-booking';

/** What is taken, held or confirmed, at some moment between two times; in order of its beginning. */
export async function listBookings(ctx: Ctx, input: ListBookings): Promise<Booking[]> {
  authorize(ctx, 'booking.read');
  const { from, to } = parse(ListBookings, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const rows = await findLiveBookings(tx, { start: from.getTime(), end: to.getTime() });
    return rows.map((row) => toBooking(row, timeZone));
  });
}
