import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { appendEvent } from './append-event';
import { callPerson } from './call-person';
import { getLockedConversation } from './get-locked-conversation';
import { recordFact } from './recording/record-fact';
import { findMessage } from './store/messages';
import { followParts, markFailedLater } from './store/outgoing';
import { advanceParts, advancePhoneMessages, failPartsById, type ReceiptStatus } from './store/receipts';

interface Receipt {
  readonly channelId: string;
  readonly externalMessageIds: readonly string[];
  readonly status: ReceiptStatus;
  readonly reason: string | null;
  readonly at: Date;
}

/** What the channel told of parts that are known to be ours; nothing moves back. */
export async function applyReceipt(tx: Tx<Ctx>, receipt: Receipt): Promise<void> {
  const { channelId, externalMessageIds: ids, status, reason, at } = receipt;
  if (status === 'FAILED') return applyFailure(tx, channelId, ids, reason ?? 'channel-refused');
  const moved = await advanceParts(tx, channelId, ids, status, at);
  const phone = status === 'SENT' ? [] : await advancePhoneMessages(tx, channelId, ids, status);
  const changed = await followParts(tx, [...new Set(moved.map(({ messageId }) => messageId))]);
  for (const { id, conversationId } of [...changed, ...phone]) {
    await announce(tx, { kind: 'message', conversationId, id });
  }
}

async function applyFailure(
  tx: Tx<Ctx>,
  channelId: string,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  const failed = await failPartsById(tx, channelId, ids, reason);
  for (const messageId of new Set(failed.map((part) => part.messageId))) {
    const message = await findMessage(tx, messageId);
    if (!message) continue;
    const { id: conversationId } = await getLockedConversation(tx, message.conversationId);
    if (!(await markFailedLater(tx, messageId, reason))) continue;
    const externalIds = failed.filter((part) => part.messageId === messageId).map((part) => part.externalId);
    await recordFact(tx, conversationId, { kind: 'failed-later', messageId, reason, externalIds });
    await callPerson(tx, conversationId, { reason: 'delivery-failed', about: messageId });
    await appendEvent(tx, conversationId, 'delivery-failed');
    await announce(tx, { kind: 'message', conversationId, id: messageId });
  }
}
