import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import type { NoticeMeans } from '../port';
import { deleteChat, findChat } from '../store/chats';
import type { OutgoingNotice } from './outgoing-notice';

/** Throws `forbidden` when the person has blocked the bot; the chat is then forgotten. */
export async function sendByTelegram(
  ctx: Ctx,
  { notice, reader, text }: OutgoingNotice,
  means: NoticeMeans,
): Promise<void> {
  const { userId, language } = reader;
  const chat = await inTransaction(ctx, (tx) => findChat(tx, userId));
  if (!chat) throw new AppError('not-found', 'notice-chat-missing');
  try {
    await means.sendTelegram(ctx, {
      ...chat,
      key: notice.id,
      text: `${text.title}\n${text.body}`,
      button: { label: text.open, url: `${env().X8_URL}${notice.path}` },
      language,
    });
  } catch (error) {
    const unwanted = error instanceof AppError && error.code === 'forbidden';
    if (unwanted) await inTransaction(ctx, (tx) => deleteChat(tx, userId));
    throw error;
  }
}
