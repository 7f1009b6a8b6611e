import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { appendEvent } from './append-event';
import { appendMessage } from './append-message';
import { findOrOpenConversation } from './find-or-open-conversation';
import { callIfWaiting } from './jobs';
import { openTurn } from './open-turn';
import { type ReceivedMessage, ReceiveMessage } from './receiving/schemas';
import { recordFact } from './recording/record-fact';
import { type LockedConversation, noteOrigin } from './store/conversations';
import { findByExternalId } from './store/messages';

/** A customer who writes to a person is waited for so long before somebody is called. */
const patienceMs = 2 * 60_000;

/**
 * Takes in one customer message, however often it is delivered: the table decides whether it is new. Opens or extends the
 * turn that will answer it, unless a machine wrote it, a person holds the conversation or the company is switched off.
 * Throws `not-found` for a channel that is not the company's.
 */
export async function receiveMessage(ctx: Ctx, input: ReceiveMessage): Promise<ReceivedMessage> {
  authorize(ctx, 'conversation.receive');
  const item = parse(ReceiveMessage, input);
  return inTransaction(ctx, async (tx) => {
    const conversation = await findOrOpenConversation(tx, {
      channelId: item.channelId,
      ids: [
        item.externalContactId,
        ...new Set(item.otherContactIds.filter((id) => id !== item.externalContactId)),
      ],
      facts: item.contact,
      source: item.source,
    });
    const conversationId = conversation.id;
    const now = ctx.clock.now();
    const held = conversation.humanSince !== null;
    const active = (await getCompany(tx.ctx)).status === 'ACTIVE';
    const silent = held || item.automatic || !active;
    const message = await appendMessage(
      tx,
      {
        id: newId('msg', now),
        conversationId,
        author: 'CUSTOMER',
        text: item.text,
        attachments: item.attachments,
        status: 'RECEIVED',
        externalId: item.externalMessageId,
        replyData: item.replyData,
        automatic: item.automatic,
        sentAt: item.sentAt,
      },
      // The sender's clock may be ahead of ours.
      { needsHuman: held, customerAt: earlier(item.sentAt, now), reopens: !item.automatic },
    );
    if (!message) return known(tx, item);
    const told = { kind: 'received', messageId: message.id } as const;
    await recordFact(tx, conversationId, active ? told : { ...told, active });
    await noteNews(tx, conversation, item);
    const turnId = silent ? null : await openTurn(tx, conversationId, [message.id]);
    if (held && !item.automatic) {
      const runAt = new Date(now.getTime() + patienceMs);
      await dispatch(tx, callIfWaiting, { conversationId }, { runAt });
    }
    return { conversationId, messageId: message.id, turnId, duplicate: false };
  });
}

const earlier = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));

/** What a message tells about its thread: its subject, where it came from, and that we are not blocked any more. */
async function noteNews(
  tx: Tx<Ctx>,
  { id, blockedAt }: LockedConversation,
  { subject, source }: Pick<ReceiveMessage, 'subject' | 'source'>,
): Promise<void> {
  if (blockedAt !== null) await appendEvent(tx, id, 'customer-unblocked');
  if (subject !== undefined || source !== undefined) {
    await noteOrigin(tx, id, { subject: subject ?? null, source });
  }
}

async function known(tx: Tx<Ctx>, item: ReceiveMessage): Promise<ReceivedMessage> {
  const message = await findByExternalId(tx, item.channelId, item.externalMessageId);
  if (!message) throw new Error('A message was refused as known, but is not there.');
  const { id: messageId, conversationId, turnId } = message;
  await recordFact(tx, conversationId, { kind: 'repeated', messageId });
  return { conversationId, messageId, turnId, duplicate: true };
}
