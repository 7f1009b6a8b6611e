import { bookingCards } from '@/lib/assistant/booking-cards';
import { localMoments } from '@/lib/assistant/guard/local-moments';
import { freshMemory, type Memory } from '@/lib/assistant/memory';
import { paymentCard } from '@/lib/assistant/payment-card';
import type { SaleOrder } from '@/lib/assistant/schemas';
import type { Talk } from './talk';

/**
 * The customer has agreed to the quote: places the order and sends the link, or says what stands in the way. Returns
 * whether that was all; otherwise the next thing that is missing has to be asked for again.
 */
export async function placeOrder(talk: Talk): Promise<boolean> {
  const { phrases, tools } = talk;
  const outcome = await tools.call('send_payment_link', {});
  if (outcome.ok) {
    tellPlaced(talk, outcome.result.order);
    return true;
  }
  switch (outcome.error) {
    case 'slot-taken':
    case 'slot-not-offered':
      // Which of the two it was: the one that cannot be chosen any more.
      for (const [kind, slot] of [
        ['APPOINTMENT', tools.draft.appointmentSlot],
        ['DELIVERY', tools.draft.deliverySlot],
      ] as const) {
        const still = slot ? await tools.call('choose_slot', { kind, start: slot.start }) : null;
        // Others of the same day come first.
        if (slot && !still?.ok) talk.memory.wishes[kind] = dayOf(slot.start, talk.input.company.timeZone);
      }
      talk.say(phrases.slotJustTaken());
      return false;
    case 'not-enough-stock':
    case 'item-not-in-catalogue':
      return false;
    case 'quote-expired':
    case 'quote-needed':
    case 'quote-not-found':
    case 'quote-not-shown':
    case 'order-not-payable':
      talk.say(phrases.priceChanged());
      return false;
    default:
      await tools.call('hand_over', { reason: 'ASSISTANT_UNSURE' });
      talk.say(phrases.paymentNotPossible());
      talk.ask(null);
      return true;
  }
}

function tellPlaced(talk: Talk, order: SaleOrder): void {
  const { phrases, memory, input } = talk;
  Object.assign(memory, { ...freshMemory, greeted: true, focus: memory.focus, shown: memory.shown });
  if (order.status === 'CONFIRMED') {
    talk.say(phrases.confirmed(order));
    talk.show(...bookingCards(order, input.company.timeZone, input.calendarFiles));
    talk.ask(null);
    return;
  }
  talk.say(phrases.link(order));
  talk.show(...paymentCard(order));
  talk.ask({ for: 'payment' });
}

function dayOf(start: string, timeZone: string): NonNullable<Memory['wishes']['DELIVERY']> {
  const day = localMoments([Date.parse(start)], timeZone)[0]?.slice(0, 10) ?? '';
  return { days: { first: day, last: day }, times: [], from: null, until: null, soonest: false };
}
