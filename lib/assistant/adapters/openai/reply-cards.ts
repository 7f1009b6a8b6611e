import { bookingCards } from '@/lib/assistant/booking-cards';
import { cartCard } from '@/lib/assistant/cart-card';
import { paymentCard } from '@/lib/assistant/payment-card';
import type { Tools, TurnInput } from '@/lib/assistant/port';
import type { Card } from '@/lib/conversations';

/** The cards that go with a model's reply: made from tool results, the model has no say in them. */
export function replyCards(tools: Tools, { company, calendarFiles }: TurnInput): Card[] {
  const placed = tools.latest('send_payment_link');
  if (placed)
    return [...paymentCard(placed.order), ...bookingCards(placed.order, company.timeZone, calendarFiles)];
  const cart = tools.latest('quote')
    ? tools.latest('show_cart')
    : (tools.latest('change_cart') ?? tools.latest('show_cart'));
  const cards: Card[] = cart && cart.lines.length > 0 ? [cartCard(cart)] : [];
  const times = tools.latest('list_slots');
  if (times && times.slots.length > 0 && !tools.latest('choose_slot')) {
    cards.push({
      kind: 'slots',
      slotKind: times.kind,
      timeZone: company.timeZone,
      slots: times.slots.slice(0, 8),
    });
  }
  return cards;
}
