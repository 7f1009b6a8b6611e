import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { ReplyAsHuman } from './acts/schemas';
import { assertWindow } from './assert-window';
import { filesToSend } from './files-to-send';
import { recordSaid } from './recording/record-said';
import { sayAsHuman } from './say-as-human';
import type { Message } from './schemas';

/**
 * A person answers the customer and holds the conversation from now on: the assistant drops what it was about to say and
 * stays silent until the lease is over or handed back. Returns the stored message. Throws `invalid` after the channel's
 * window (`window-over`) and for files it does not take (`files-not-here`, `file-too-large-for-channel`).
 */
export async function replyAsHuman(ctx: Ctx, input: ReplyAsHuman): Promise<Message> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, text, fileIds } = parse(ReplyAsHuman, input);
  return inTransaction(ctx, async (tx) => {
    const conversation = await assertWindow(tx, conversationId);
    const attachments = await filesToSend(tx, conversation.channel.adapter, fileIds);
    const message = await sayAsHuman(tx, conversationId, { text, attachments });
    await recordSaid(tx, message);
    return message;
  });
}
