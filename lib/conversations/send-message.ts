import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { SendMessage } from './acts/schemas';
import { getLockedConversation } from './get-locked-conversation';
import { queueMessage } from './queue-message';
import { recordFact } from './recording/record-fact';
import type { Message } from './schemas';
import { findMessage } from './store/messages';

/**
 * Says something to the customer outside a turn, such as "your order is confirmed"; stored at once, delivered after the
 * messages before it. With `once`, a second call with the same key in the conversation returns the first message.
 */
export async function sendMessage(ctx: Ctx, input: SendMessage): Promise<Message> {
  authorize(ctx, 'conversation.answer');
  const { once, madeOf, ...message } = parse(SendMessage, input);
  return inTransaction(ctx, async (tx) => {
    await getLockedConversation(tx, message.conversationId);
    const say = async (id?: string): Promise<Message | null> => {
      const said = await queueMessage(tx, { ...message, ...(id && { id }) });
      if (said) await recordFact(tx, said.conversationId, { kind: 'announced', messageId: said.id, madeOf });
      return said;
    };
    if (once === undefined) return stored(await say());
    const id = `msg_${createHash('sha256').update(`${message.conversationId}\n${once}`).digest('hex').slice(0, 26)}`;
    return stored((await say(id)) ?? (await findMessage(tx, id)));
  });
}

function stored(message: Message | null): Message {
  if (!message) throw new AppError('internal', 'internal');
  return message;
}
