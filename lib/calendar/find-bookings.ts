import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type Booking, BookingReferences } from './schemas';
import { findByReferences } from './store/bookings';
import { toBooking } from './to-booking';

/**
 * Every time ever kept for a reference, or for many, whatever became of it; appointments before deliveries, the live
 * one before others.
 */
export async function findBookings(ctx: Ctx, input: BookingReferences): Promise<Booking[]> {
  authorize(ctx, 'booking.read');
  const wish = parse(BookingReferences, input);
  const references = 'references' in wish ? wish.references : [wish.reference];
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    return (await findByReferences(tx, references)).map((row) => toBooking(row, timeZone));
  });
}
