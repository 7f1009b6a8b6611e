import { authorize } from '@/lib/companies';
import { type MediaFile, storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { assertWindow } from './assert-window';
import { filesToSend } from './files-to-send';

/**
 * Keeps a file that a person is about to send with `replyAsHuman`. Not to be called inside a transaction. Throws `invalid`
 * for a file the channel does not take.
 */
export async function attachFile(
  ctx: Ctx,
  input: { conversationId: string; name: string; bytes: Uint8Array },
): Promise<MediaFile> {
  authorize(ctx, 'conversation.reply');
  const { name, bytes } = input;
  const { channel } = await inTransaction(ctx, (tx) => assertWindow(tx, input.conversationId));
  const file = await storeFile(ctx, { purpose: 'message-file', name, bytes });
  await inTransaction(ctx, (tx) => filesToSend(tx, channel.adapter, [file.id]));
  return file;
}
