import { moveBookings } from '@/lib/calendar';
import { moveOrders } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { findContact, foldContact } from './store/contacts';

/**
 * Two contacts turned out to be one person: the older one stays, with the threads, orders and bookings of both. Nobody else
 * settles who they are meanwhile.
 */
export async function mergeContacts(tx: Tx<Ctx>, oneId: string, otherId: string): Promise<void> {
  const one = await findContact(tx, oneId);
  const other = await findContact(tx, otherId);
  if (!one || !other || one.id === other.id) return;
  const [to, from] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  await foldContact(tx, from, to);
  await moveOrders(tx.ctx, { fromContactId: from.id, toContactId: to.id });
  await moveBookings(tx.ctx, { fromContactId: from.id, toContactId: to.id });
}
