import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';

export interface MadeCustomer {
  readonly contactId: string;
  readonly conversationId: string;
}

/** Somebody who has written to the company: a contact, and an empty conversation on a web chat of its own. */
export async function makeCustomer(ctx: Ctx): Promise<MadeCustomer> {
  const { companyId } = ctx;
  const createdAt = ctx.clock.now();
  const channelId = newId('chn');
  const contactId = newId('cnt');
  const conversationId = newId('cnv');
  await inTransaction(ctx, async ({ db }) => {
    const channel = {
      id: channelId,
      companyId,
      kind: 'web-chat',
      key: newId('key'),
      name: 'Chat',
      createdAt,
    };
    await db.channel.createMany({ data: [{ ...channel, status: 'CONNECTED' }] });
    await db.contact.createMany({ data: [{ id: contactId, companyId, createdAt }] });
    await db.conversation.createMany({
      data: [{ id: conversationId, companyId, channelId, contactId, lastMessageAt: createdAt, createdAt }],
    });
  });
  return { contactId, conversationId };
}
