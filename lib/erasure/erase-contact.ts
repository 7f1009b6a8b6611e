import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import { forgetContact } from '@/lib/conversations';
import { eraseEvents } from '@/lib/inbound';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { parse } from '@/lib/platform/parse';
import { eraseContactSoon } from './jobs';
import { type ErasedContact, WhichContact } from './schemas';

/**
 * Erases a customer. At once: names, addresses, accounts and stored events, so that nothing that still arrives finds them;
 * a job does the rest. Asked again it goes over everything again and changes nothing. Throws `not-found`.
 */
export async function eraseContact(ctx: Ctx, input: WhichContact): Promise<ErasedContact> {
  authorize(ctx, 'contact.erase');
  const wish = parse(WhichContact, input);
  return inTransaction(ctx, async (tx) => {
    const { contactId, erasedAt, identities, phones, emails } = await forgetContact(tx.ctx, wish);
    await eraseEvents(tx.ctx, { senders: identities, phones, emails });
    await writeAudit(tx, { action: 'contact.erased', subject: contactId });
    await dispatch(tx, eraseContactSoon, { contactId });
    return { contactId, erasedAt };
  });
}
