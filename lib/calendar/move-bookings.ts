import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { moveToContact } from './store/bookings';

/** Two contacts turned out to be one person: the bookings of one are the other's now. */
export async function moveBookings(
  ctx: Ctx,
  { fromContactId, toContactId }: { fromContactId: string; toContactId: string },
): Promise<void> {
  authorize(ctx, 'booking.hold');
  await inTransaction(ctx, (tx) => moveToContact(tx, fromContactId, toContactId));
}
