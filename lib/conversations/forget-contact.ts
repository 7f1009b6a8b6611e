import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import {
  deleteEarlyReceipts,
  findIdentities,
  findLeads,
  findThreads,
  forgetPerson,
  lockPersonOf,
} from './store/contact-records';

export interface ForgottenContact {
  readonly contactId: string;
  readonly erasedAt: Date;
  /** How channels called the person, and how to reach them; nothing here knows it any more. */
  readonly identities: ReadonlyArray<{ readonly channelId: string; readonly externalId: string }>;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/**
 * The first step of an erasure: the person has no name here from now on, and whoever writes from the same account begins
 * anew. Said again it changes nothing. Throws `not-found`.
 */
export async function forgetContact(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<ForgottenContact> {
  authorize(ctx, 'contact.erase');
  return inTransaction(ctx, async (tx) => {
    const contacts = await lockPersonOf(tx, contactId);
    const [first] = contacts;
    if (!first) throw new AppError('not-found', 'contact-not-found');
    const ids = contacts.map((contact) => contact.id);
    const now = ctx.clock.now();
    const identities = await findIdentities(tx, ids);
    const leads = await findLeads(
      tx,
      (await findThreads(tx, ids)).map((thread) => thread.id),
    );
    await forgetPerson(tx, ids, now);
    for (const identity of identities) await deleteEarlyReceipts(tx, identity);
    const known = [...contacts, ...leads];
    return {
      contactId: first.id,
      erasedAt: first.erasedAt ?? now,
      identities,
      phones: known.flatMap(({ phone }) => phone ?? []),
      emails: known.flatMap(({ email }) => email ?? []),
    };
  });
}
