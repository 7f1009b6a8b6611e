import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Note } from './desk/schemas';
import type { Message } from './schemas';
import {
  type ContactRow,
  findIdentities,
  findLeads,
  findThreads,
  type IdentityRow,
  type LeadRow,
  lockPersonOf,
  type ThreadRow,
} from './store/contact-records';
import { findNotes } from './store/desk';
import { findMessagesAfter } from './store/messages';

const everything = 1_000_000;

/** All that this room knows of a person, under every contact they turned out to be. */
export interface ContactRecord {
  readonly contacts: readonly ContactRow[];
  readonly identities: readonly IdentityRow[];
  readonly conversations: ReadonlyArray<ThreadRow & { readonly messages: readonly Message[] }>;
  readonly leads: readonly LeadRow[];
  /** What the company's people have noted about them. */
  readonly notes: readonly Note[];
}

/** Everything known of a person: who they are, what was said, what they wrote into forms. Throws `not-found`. */
export async function getContactRecord(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<ContactRecord> {
  authorize(ctx, 'contact.export');
  return inTransaction(ctx, async (tx) => {
    const contacts = await lockPersonOf(tx, contactId);
    if (contacts.length === 0) throw new AppError('not-found', 'contact-not-found');
    const contactIds = contacts.map((contact) => contact.id);
    const threads = await findThreads(tx, contactIds);
    const conversations = [];
    for (const thread of threads)
      conversations.push({ ...thread, messages: await findMessagesAfter(tx, thread.id, 0, everything) });
    const threadIds = threads.map((thread) => thread.id);
    return {
      contacts,
      identities: await findIdentities(tx, contactIds),
      conversations,
      leads: await findLeads(tx, threadIds),
      notes: await findNotes(tx, threadIds, everything),
    };
  });
}
