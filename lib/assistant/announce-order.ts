import { getCustomerLinks } from '@/lib/channels';
import { authorize, getCompany } from '@/lib/companies';
import { getConversation, type PaymentStatus, sendMessage, setPaymentStatus } from '@/lib/conversations';
import { getOrder } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { Language } from '@/lib/platform/i18n/languages';
import { parse } from '@/lib/platform/parse';
import { bookingCards } from './booking-cards';
import type { Phrases } from './phrases/phrases';
import { phrasesOf } from './phrases/phrases-of';
import { AnnounceOrder, type OrderNews, type SaleOrder } from './schemas';
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
    const status = paymentStatusAfter(news, order);
    if (status) await setPaymentStatus(tx.ctx, { conversationId, status });
    if (await wasToldInTurn(tx, conversationId, orderId, found.status)) return;
    const { timeZone, language: own } = await getCompany(tx.ctx);
    const conversation = await getConversation(tx.ctx, { conversationId });
    const { calendarFiles } = await getCustomerLinks(tx.ctx, { channelId: conversation.channel.id });
    const language = Language.safeParse(conversation.language).data ?? own;
    const phrases = phrasesOf(language, { now: ctx.clock.now().toISOString(), timeZone });
    await sendMessage(tx.ctx, {
      conversationId,
      author: 'ASSISTANT',
      text: textOf(news, order, phrases),
      cards: news.kind === 'confirmed' ? bookingCards(order, timeZone, calendarFiles) : [],
      quickReplies: news.kind === 'closed' && order.status === 'EXPIRED' ? [phrases.tap.payAgain] : [],
      once: `order:${orderId}:${news.kind}:${order.status}`,
    });
  });
}

/** How payment stands after the news; null when it does not change because nothing was to be paid. */
function paymentStatusAfter(news: OrderNews, order: SaleOrder): PaymentStatus | null {
  if (news.kind !== 'confirmed') return 'no_payment_link';
  return order.payment === null ? null : 'paid';
}

function textOf(news: OrderNews, order: SaleOrder, phrases: Phrases): string {
  switch (news.kind) {
    case 'confirmed':
      return news.moved ? phrases.moved(order) : phrases.confirmed(order);
    case 'refunded':
      return phrases.refunded(order, news.reason);
    case 'closed':
      return order.status === 'EXPIRED' ? phrases.expired(order) : phrases.cancelled(order);
  }
}
