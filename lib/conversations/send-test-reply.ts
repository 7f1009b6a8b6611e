import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { getLockedConversation } from './get-locked-conversation';
import { queueMessage } from './queue-message';
import { recordFact } from './recording/record-fact';

const texts = {
  en: 'A test from X8: this channel can send messages.',
  ru: 'Проверка из X8: этот канал умеет отправлять сообщения.',
};

/**
 * Says a line of testing in a conversation that its owner holds the other end of; the assistant stays on duty. Throws
 * `not-found` for a conversation that is not on this channel.
 */
export async function sendTestReply(
  ctx: Ctx,
  { channelId, conversationId }: { channelId: string; conversationId: string },
): Promise<void> {
  authorize(ctx, 'conversation.reply');
  const { language } = await getCompany(ctx);
  await inTransaction(ctx, async (tx) => {
    const conversation = await getLockedConversation(tx, conversationId);
    if (conversation.channelId !== channelId) throw new AppError('not-found', 'conversation-not-found');
    await recordFact(tx, conversationId, { kind: 'other', what: 'test-reply' });
    await queueMessage(tx, { conversationId, author: 'HUMAN', text: texts[language] });
  });
}
