import { z } from 'zod';
import type { PaymentStatus, Reply } from '@/lib/conversations';
import { Language } from '@/lib/platform/i18n/languages';
import { bookingCards } from './booking-cards';
import { ownPhrases } from './phrases/own-phrases';
import type { Phrases } from './phrases/phrases';
import { phrasesOf } from './phrases/phrases-of';
import { OrderNews, SaleOrder } from './schemas';

/** Everything that the words about an order are made of. */
export const Announcement = z.object({
  news: OrderNews,
  order: SaleOrder,
  language: Language,
  timeZone: z.string(),
  now: z.iso.datetime(),
  /** The address under which calendar files of bookings are found. */
  calendarFiles: z.string(),
  /** What the owner wants said after a payment. */
  ownText: z.string().nullable().default(null),
});
export type Announcement = z.infer<typeof Announcement>;

/** What a customer is told of what became of an order, and how payment stands then; null when that does not change. */
export function composeAnnouncement({
  news,
  order,
  language,
  timeZone,
  now,
  calendarFiles,
  ownText,
}: Announcement): Required<Reply> & { readonly paymentStatus: PaymentStatus | null } {
  const own = new Map(ownText === null ? [] : [['AFTER_PAYMENT' as const, ownText]]);
  const phrases = ownPhrases(phrasesOf(language, { now, timeZone }), own);
  return {
    text: textOf(news, order, phrases),
    cards: news.kind === 'confirmed' ? bookingCards(order, timeZone, calendarFiles) : [],
    quickReplies: news.kind === 'closed' && order.status === 'EXPIRED' ? [phrases.tap.payAgain] : [],
    paymentStatus: paymentStatusAfter(news, order),
  };
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
