import { getChannel } from '@/lib/channels';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { appendMessage } from './append-message';
import { getLockedConversation } from './get-locked-conversation';
import { openTurn } from './open-turn';
import { type ReceivedMessage, ReceiveMessage } from './schemas';
import { findIdentity, insertIdentity, lockIdentity } from './store/contacts';
import { findByExternalId } from './store/messages';

/**
 * Takes in one customer message, however often it is delivered: the table decides whether it is new. Opens or extends the
 * turn that will answer it, unless a person holds the conversation or the company is switched off. Throws `not-found` for
 * a channel that is not the company's.
 */
export async function receiveMessage(ctx: Ctx, input: ReceiveMessage): Promise<ReceivedMessage> {
  authorize(ctx, 'conversation.receive');
  const item = parse(ReceiveMessage, input);
  return inTransaction(ctx, async (tx) => {
    const conversation = await getLockedConversation(tx, await conversationOf(tx, item));
    const conversationId = conversation.id;
    const held = conversation.humanSince !== null;
    const message = await appendMessage(
      tx,
      {
        conversationId,
        author: 'CUSTOMER',
        text: item.text,
        status: 'RECEIVED',
        externalId: item.externalMessageId,
        sentAt: item.sentAt,
      },
      { needsHuman: held },
    );
    if (!message) return known(tx, item);
    const answered = !held && (await getCompany(tx.ctx)).status === 'ACTIVE';
    const turnId = answered ? await openTurn(tx, conversationId, [message.id]) : null;
    return { conversationId, messageId: message.id, turnId, duplicate: false };
  });
}

/** The person's conversation on this channel, begun at their first message. */
async function conversationOf(tx: Tx<Ctx>, item: ReceiveMessage): Promise<string> {
  const { channelId, externalContactId: externalId } = item;
  const before = await findIdentity(tx, channelId, externalId);
  if (before) return before.conversationId;
  await lockIdentity(tx, channelId, externalId);
  const meanwhile = await findIdentity(tx, channelId, externalId);
  if (meanwhile) return meanwhile.conversationId;
  await getChannel(tx.ctx, channelId);
  const now = tx.ctx.clock.now();
  const conversationId = newId('cnv', now);
  await insertIdentity(tx, {
    id: newId('cid', now),
    channelId,
    externalId,
    contactId: newId('cnt', now),
    conversationId,
    contactName: item.contactName ?? null,
    createdAt: now,
  });
  return conversationId;
}

async function known(tx: Tx<Ctx>, item: ReceiveMessage): Promise<ReceivedMessage> {
  const message = await findByExternalId(tx, item.channelId, item.externalMessageId);
  if (!message) throw new Error('A message was refused as known, but is not there.');
  const { id: messageId, conversationId, turnId } = message;
  return { conversationId, messageId, turnId, duplicate: true };
}
