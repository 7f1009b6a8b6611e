import { getChannel } from '@/lib/channels';
import { getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { Language } from '@/lib/platform/i18n/languages';
import { applyReceipt } from './apply-receipt';
import { messageParts } from './message-parts';
import type { Attachment, Message } from './schemas';
import { findConversation, type LockedConversation } from './store/conversations';
import { findMessage } from './store/messages';
import { findReplyData, markSentAfterAll } from './store/outgoing';
import { findUnprovenParts, writeSent } from './store/parts';
import { lockExternalIds, takeEarly } from './store/receipts';

interface Echo {
  readonly externalMessageId: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly attachments: readonly Attachment[];
}

/** Clocks differ, and the channel may tell seconds only. */
const toleranceMs = 60_000;

/**
 * Whether an echo is one of our own parts whose number outside we do not know: the call is still under way, or was cut off.
 * Then the part takes the number, and the echo is the proof that it arrived. The caller holds the conversation's lock.
 */
export async function adoptEcho(tx: Tx<Ctx>, conversation: LockedConversation, echo: Echo): Promise<boolean> {
  const { id: conversationId, channelId } = conversation;
  for (const part of await findUnprovenParts(tx, conversationId)) {
    if (echo.sentAt.getTime() < part.attemptedAt.getTime() - toleranceMs) continue;
    const message = await findMessage(tx, part.messageId);
    if (!message || !(await isPart(tx, message, part.part, channelId, echo))) continue;
    await lockExternalIds(tx, channelId, [echo.externalMessageId]);
    await writeSent(tx, { ...part, externalId: echo.externalMessageId, at: echo.sentAt });
    if (message.status === 'FAILED') await markSentAfterAll(tx, message.id, echo.sentAt);
    for (const { status, reason, at } of await takeEarly(tx, channelId, echo.externalMessageId)) {
      const externalMessageIds = [echo.externalMessageId];
      await applyReceipt(tx, { channelId, externalMessageIds, status, reason, at });
    }
    await announce(tx, { kind: 'message', conversationId, id: message.id });
    return true;
  }
  return false;
}

async function isPart(
  tx: Tx<Ctx>,
  message: Message,
  index: number,
  channelId: string,
  echo: Echo,
): Promise<boolean> {
  const { adapter } = await getChannel(tx.ctx, channelId);
  const spoken = (await findConversation(tx, message.conversationId))?.language;
  const language = Language.safeParse(spoken).data ?? (await getCompany(tx.ctx)).language;
  const { companyId } = tx.ctx;
  const replyData = await findReplyData(tx, message.id);
  const part = messageParts(message, replyData, { adapter, language, companyId })[index];
  if (!part) return false;
  if (part.kind === 'text') return sameWords(part.text, echo.text);
  if (part.kind === 'template') return part.values.every((value) => echo.text.includes(value));
  return echo.attachments.length > 0 && sameWords(part.caption, echo.text);
}

const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);

/** Messengers drop and add white space at will. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
