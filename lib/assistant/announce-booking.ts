import { type Booking, getBooking, takeNewsOfMove } from '@/lib/calendar';
import { getCustomerLinks } from '@/lib/channels';
import { authorize, getCompany } from '@/lib/companies';
import { askForHuman, getConversation, sendMessage } from '@/lib/conversations';
import { getOrder } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import { Language } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { bookingCards } from './booking-cards';
import { formatClock } from './phrases/format-clock';
import { formatDay } from './phrases/format-day';
import { toSaleOrder } from './tools/to-sale-order';

export type BookingNews =
  | { readonly kind: 'moved'; readonly bookingId: string; readonly moveId: string }
  | { readonly kind: 'cancellation-asked'; readonly bookingId: string };

/**
 * Tells the customer, once, that their booking has another time, with a fresh calendar file; or that their wish to cancel has
 * arrived, which also calls a person. Says nothing of a move that was taken back. Throws `not-found`.
 */
export async function announceBooking(ctx: Ctx, news: BookingNews): Promise<void> {
  authorize(ctx, 'conversation.answer');
  await inTransaction(ctx, async (tx) => {
    if (news.kind === 'cancellation-asked') return tellAsked(tx, news.bookingId);
    const moved = await takeNewsOfMove(tx.ctx, news);
    if (!moved) return;
    const occasion = `booking-moved:${news.moveId}`;
    await tell(tx, moved.booking, occasion, moved.movedBy === 'CUSTOMER' ? 'movedSelf' : 'moved', moved.from);
  });
}

async function tellAsked(tx: Tx<Ctx>, bookingId: string): Promise<void> {
  const { booking } = await getBooking(tx.ctx, { bookingId });
  if (booking.status !== 'CONFIRMED') return;
  const conversationId = await tell(tx, booking, `cancellation-asked:${bookingId}`, 'asked');
  await askForHuman(tx.ctx, { conversationId, reason: 'ASKED_BY_CUSTOMER' });
}

async function tell(
  tx: Tx<Ctx>,
  booking: Booking,
  once: string,
  words: 'moved' | 'movedSelf' | 'asked',
  from = booking.start,
): Promise<string> {
  const order = await getOrder(tx.ctx, { orderId: booking.reference });
  const { conversationId } = order;
  const { language: own, timeZone } = await getCompany(tx.ctx);
  const conversation = await getConversation(tx.ctx, { conversationId });
  const language = Language.safeParse(conversation.language).data ?? own;
  const { calendarFiles } = await getCustomerLinks(tx.ctx, { channelId: conversation.channel.id });
  const now = tx.ctx.clock.now().toISOString();
  const said = (moment: Date): string => {
    const at = moment.toISOString();
    const between = language === 'ru' ? ', в ' : ' at ';
    return `${formatDay(at, now, timeZone, language)}${between}${formatClock(at, timeZone, language)}`;
  };
  const params = { title: booking.title, now: said(booking.start), before: said(from) };
  const cards = bookingCards(toSaleOrder(order), timeZone, calendarFiles);
  await sendMessage(tx.ctx, {
    conversationId,
    author: 'ASSISTANT',
    text: formatSentence(screenMessages[language].booking.told[words], params, language),
    cards: words === 'asked' ? [] : cards.filter((card) => card.bookingId === booking.id),
    once,
  });
  return conversationId;
}
