import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import { ReplyAsHuman } from './acts/schemas';
import { assertWindow } from './assert-window';
import { filesToSend } from './files-to-send';
import { getLockedConversation } from './get-locked-conversation';
import { recordSaid } from './recording/record-said';
import { sayAsHuman } from './say-as-human';
import type { Message } from './schemas';
import { findMessage, hasColleagueSince } from './store/messages';

/**
 * A person answers the customer and holds the conversation from now on: the assistant drops what it was about to say and
 * stays silent until the lease is over or handed back. Returns the stored message. Throws `invalid` after the channel's
 * window (`window-over`) and for files it does not take (`files-not-here`, `file-too-large-for-channel`), `conflict` when a
 * colleague has answered what the writer has not seen (`colleague-answered`).
 */
export async function replyAsHuman(ctx: Ctx, input: ReplyAsHuman): Promise<Message> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, text, fileIds, key, seenSeq } = parse(ReplyAsHuman, input);
  return inTransaction(ctx, async (tx) => {
    await getLockedConversation(tx, conversationId);
    const id = key === undefined ? undefined : `msg_${key}`;
    const known = id === undefined ? null : await findMessage(tx, id);
    if (known?.conversationId === conversationId) return known;
    const conversation = await assertWindow(tx, conversationId);
    const attachments = await filesToSend(tx, conversation.channel.adapter, fileIds);
    if (seenSeq !== undefined) await assertSeen(tx, conversationId, seenSeq);
    const message = await sayAsHuman(tx, conversationId, { ...(id && { id }), text, attachments });
    await recordSaid(tx, message);
    return message;
  });
}

/** Two people of the shop may be writing at once: the second is told before the customer hears both. */
async function assertSeen(tx: Tx<Ctx>, conversationId: string, seq: number): Promise<void> {
  if (await hasColleagueSince(tx, conversationId, seq, personOf(tx.ctx.actor)))
    throw new AppError('conflict', 'colleague-answered');
}
