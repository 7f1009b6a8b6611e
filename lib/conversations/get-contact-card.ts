import { authorize } from '@/lib/companies';
import { sumPaidOrders } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ContactCard } from './desk/schemas';
import { findContact } from './store/contacts';
import { findNotes } from './store/desk';
import { findConversations } from './store/listing';

/** Threads of one person; there is one a channel, and what was put together with them. */
const mostThreads = 20;
const mostNotes = 20;

/** What the company knows of a customer over all their threads, for whoever is about to answer. Throws `not-found`. */
export async function getContactCard(ctx: Ctx, { contactId }: { contactId: string }): Promise<ContactCard> {
  authorize(ctx, 'contact.read');
  return inTransaction(ctx, async (tx) => {
    const contact = await findContact(tx, contactId);
    if (!contact) throw new AppError('not-found', 'contact-not-found');
    const which = { filter: 'all', status: 'any', contactId } as const;
    const threads = await findConversations(tx, which, null, mostThreads);
    const notes = await findNotes(
      tx,
      threads.map(({ id }) => id),
      mostNotes,
    );
    const { orderCount, paid } = await sumPaidOrders(tx.ctx, { contactId });
    return { contactId, firstSeenAt: contact.createdAt, threads, notes, orderCount, paid: [...paid] };
  });
}
