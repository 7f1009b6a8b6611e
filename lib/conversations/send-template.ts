import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { SendTemplate } from './acts/schemas';
import { getConversation } from './get-conversation';
import type { StoredTemplate } from './message-parts';
import { recordSaid } from './recording/record-said';
import { sayAsHuman } from './say-as-human';
import type { Message } from './schemas';

/**
 * A person writes to a customer after the channel's window, with a message the channel has approved beforehand; takes the
 * conversation as any reply does. Throws `invalid` (`templates-not-here`) on channels that have none.
 */
export async function sendTemplate(ctx: Ctx, input: SendTemplate): Promise<Message> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, ...template } = parse(SendTemplate, input);
  return inTransaction(ctx, async (tx) => {
    const { templates } = await getConversation(tx.ctx, { conversationId });
    if (!templates) throw new AppError('invalid', 'templates-not-here', { field: 'name' });
    const replyData: StoredTemplate = { template };
    const text = [template.name, ...template.values].join(' · ');
    const message = await sayAsHuman(tx, conversationId, { text, replyData });
    await recordSaid(tx, message);
    return message;
  });
}
