import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { adoptEcho } from './adopt-echo';
import { appendMessage } from './append-message';
import { findOrOpenConversation } from './find-or-open-conversation';
import { holdConversation } from './hold-conversation';
import { leaseEnd } from './lease-end';
import type { ReceiveEcho } from './receiving/schemas';
import { recordFact } from './recording/record-fact';
import { recordSaid } from './recording/record-said';
import { findPartByExternalId } from './store/parts';

/**
 * A person of the company wrote from the messenger's own app: it is shown in the thread, and the assistant falls silent as
 * if it had been written in the inbox. What we have sent ourselves is recognised and is no news, but proof that it arrived.
 */
export async function receiveEcho(ctx: Ctx, item: ReceiveEcho): Promise<void> {
  authorize(ctx, 'conversation.receive');
  const { channelId, externalContactId, otherContactIds, externalMessageId: externalId } = item;
  await inTransaction(ctx, async (tx) => {
    const others = new Set(otherContactIds.filter((id) => id !== externalContactId));
    const conversation = await findOrOpenConversation(tx, {
      channelId,
      ids: [externalContactId, ...others],
      facts: item.contact,
    });
    if (await findPartByExternalId(tx, channelId, externalId)) return;
    if (await adoptEcho(tx, conversation, item)) {
      return recordFact(tx, conversation.id, { kind: 'other', what: 'echo-adopted' });
    }
    const now = ctx.clock.now();
    const at = new Date(Math.min(item.sentAt.getTime(), now.getTime()));
    const message = await appendMessage(tx, {
      conversationId: conversation.id,
      author: 'HUMAN',
      text: item.text,
      attachments: item.attachments,
      status: 'SENT',
      externalId,
      writtenOn: 'phone',
      sentAt: item.sentAt,
    });
    if (!message) return;
    await recordSaid(tx, message);
    // What was written long ago, and told only now, holds nothing any more.
    const end = await leaseEnd(tx, at);
    if (end === null || end > now) {
      await holdConversation(tx, conversation, { event: 'human-took-over-on-phone', at });
    }
    await announce(tx, { kind: 'conversation', conversationId: conversation.id });
  });
}
