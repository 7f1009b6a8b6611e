import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type CustomerThread, ReadThread } from './schemas';
import { findIdentity } from './store/contacts';
import { findCustomerMessages, pageSize } from './store/customer-messages';
import { isAnswerComing } from './store/turns';
import { withBookingLinks } from './with-booking-links';

/**
 * What the visitor who asks may see of their own thread: the newest page, the one before a number, or what came after
 * one. Empty for somebody who has not written yet.
 */
export async function getCustomerThread(ctx: Ctx, input: ReadThread): Promise<CustomerThread> {
  authorize(ctx, 'chat.read');
  if (ctx.actor.kind !== 'visitor') throw new AppError('forbidden', 'not-allowed');
  const { visitorId } = ctx.actor;
  const { channelId, ...range } = parse(ReadThread, input);
  return inTransaction(ctx, async (tx) => {
    const identity = await findIdentity(tx, channelId, visitorId);
    if (!identity) return { messages: [], hasEarlier: false, typing: false };
    const { conversationId } = identity;
    const found = await findCustomerMessages(tx, conversationId, visitorId, range);
    const after = range.afterSeq !== undefined;
    const page = after ? found.slice(0, pageSize) : found.slice(-pageSize);
    const messages = page.map((message) => ({
      ...message,
      cards: withBookingLinks(ctx.companyId, message.cards),
    }));
    return {
      messages,
      hasEarlier: !after && found.length > pageSize,
      typing: await isAnswerComing(tx, conversationId),
    };
  });
}
