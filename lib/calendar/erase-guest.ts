import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { forgetGuest } from './store/guests';

/** Takes the person's address out of their bookings; the times stay taken as they were. Repeating it is harmless. */
export async function eraseGuest(ctx: Ctx, { contactIds }: { contactIds: readonly string[] }): Promise<void> {
  authorize(ctx, 'contact.erase');
  await inTransaction(ctx, (tx) => forgetGuest(tx, contactIds));
}
