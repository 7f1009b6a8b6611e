import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type Booking, BookingReference } from './schemas';
import { findByReference } from './store/bookings';
import { toBooking } from './to-booking';

/** Every time ever kept for a reference, whatever became of it; appointments before deliveries, newest first. */
export async function findBookings(ctx: Ctx, input: BookingReference): Promise<Booking[]> {
  authorize(ctx, 'booking.read');
  const { reference } = parse(BookingReference, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    return (await findByReference(tx, reference)).map((row) => toBooking(row, timeZone));
  });
}
