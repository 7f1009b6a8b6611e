import { getCustomerLinks } from '@/lib/channels';
import { authorize, getCompany } from '@/lib/companies';
import { getConversation, sendMessage, setPaymentStatus } from '@/lib/conversations';
import { getOrder } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { Language } from '@/lib/platform/i18n/languages';
import { parse } from '@/lib/platform/parse';
import { composeAnnouncement } from './compose-announcement';
import { afterPaymentText } from './rules/after-payment-text';
import { AnnounceOrder } from './schemas';
import { wasToldInTurn } from './store';
import { toSaleOrder } from './tools/to-sale-order';

/**
 * Tells the customer what became of an order: confirmed, perhaps at another time; refunded; expired or cancelled. Once for
 * each piece of news, and not at all when the assistant's own answer has said it already. Throws `not-found`.
 */
export async function announceOrder(ctx: Ctx, input: AnnounceOrder): Promise<void> {
  authorize(ctx, 'conversation.answer');
  const { orderId, news } = parse(AnnounceOrder, input);
  await inTransaction(ctx, async (tx) => {
    const found = await getOrder(tx.ctx, { orderId });
    const { conversationId } = found;
    const order = toSaleOrder(found);
    // Money that came late after all has made its own news by now.
    if (news.kind === 'closed' && !['EXPIRED', 'CANCELLED'].includes(order.status)) return;
    const company = await getCompany(tx.ctx);
    const { timeZone, language: own } = company;
    const conversation = await getConversation(tx.ctx, { conversationId });
    const { calendarFiles } = await getCustomerLinks(tx.ctx, { channelId: conversation.channel.id });
    const language = Language.safeParse(conversation.language).data ?? own;
    const ownText =
      news.kind === 'confirmed'
        ? await afterPaymentText(tx, company, {
            conversationId,
            channelId: conversation.channel.id,
            language,
          })
        : null;
    const now = ctx.clock.now().toISOString();
    const madeOf = { news, order, language, timeZone, now, calendarFiles, ownText };
    const { paymentStatus: status, ...reply } = composeAnnouncement(madeOf);
    if (status) await setPaymentStatus(tx.ctx, { conversationId, status });
    if (await wasToldInTurn(tx, conversationId, orderId, found.status)) return;
    const once = `order:${orderId}:${news.kind}:${order.status}`;
    await sendMessage(tx.ctx, { conversationId, author: 'ASSISTANT', ...reply, once, madeOf });
  });
}
