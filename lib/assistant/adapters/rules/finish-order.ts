import { bookingCards } from '@/lib/assistant/booking-cards';
import { cartCard } from '@/lib/assistant/cart-card';
import { localMoments } from '@/lib/assistant/guard/local-moments';
import { freshMemory, type Memory } from '@/lib/assistant/memory';
import { paymentCard } from '@/lib/assistant/payment-card';
import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleCart, SaleOrder } from '@/lib/assistant/schemas';
import { chooseTime } from './choose-time';
import type { Talk } from './talk';

/** Goes on towards the order: asks for the next thing that is missing, or shows the quote and waits for a yes. */
export async function finishOrder(talk: Talk): Promise<void> {
  const { phrases, memory, tools } = talk;
  const cart = await tools.call('show_cart', {});
  if (!cart.ok || cart.result.lines.length === 0) {
    memory.finishing = false;
    talk.say(phrases.cartEmpty(), phrases.askWhatToBuy());
    talk.ask(null, phrases.tap.catalogue);
    return;
  }
  memory.finishing = true;
  // What was settled before is settled anew when something else was said since.
  const { wishes } = memory;
  const services = has(cart.result, 'SERVICE');
  if (
    services &&
    (!tools.draft.appointmentSlot || wishes.APPOINTMENT) &&
    !(await chooseTime(talk, 'APPOINTMENT'))
  )
    return;
  if (has(cart.result, 'PRODUCT')) {
    if ((!tools.draft.delivery || memory.street || memory.city) && !(await settleAddress(talk))) return;
    if ((!tools.draft.deliverySlot || wishes.DELIVERY) && !(await chooseTime(talk, 'DELIVERY'))) return;
  }
  if (agrees(talk)) await placeOrder(talk);
  else await showQuote(talk, cart.result);
}

/** A clear yes to the quote shown before, and nothing has changed since. */
function agrees({ said, asked, changed, tools, input }: Talk): boolean {
  const yes = said.answer === 'yes' || said.intents.has('checkout') || said.intents.has('paylink');
  const shown = tools.draft.quote !== null && tools.draft.quote.turnId !== input.turnId;
  return asked?.for === 'confirmation' && yes && said.answer !== 'no' && !changed && shown;
}

const has = (cart: SaleCart, kind: 'PRODUCT' | 'SERVICE'): boolean =>
  cart.lines.some((line) => line.kind === kind);

/** Sets the address from what was said, or asks for the part that is missing. */
export async function settleAddress(talk: Talk): Promise<boolean> {
  const { phrases, memory, tools } = talk;
  // Another city for the same street, or the whole address.
  const address = memory.street ?? tools.draft.delivery?.address;
  if (!address) {
    talk.say(memory.city ? phrases.askStreet(memory.city) : phrases.askAddress());
    talk.ask({ for: 'address' });
    return false;
  }
  const outcome = await tools.call('set_delivery_address', {
    address,
    ...(memory.city ? { city: memory.city } : {}),
  });
  if (outcome.ok) {
    talk.changed = true;
    memory.street = null;
    memory.city = null;
    return true;
  }
  if (outcome.error === 'city-not-served') {
    talk.say(
      phrases.cityNotServed(String(outcome.params.city ?? ''), String(outcome.params.cities ?? '')),
      phrases.askCity(),
    );
  } else talk.say(phrases.askCity());
  memory.street = address;
  memory.city = null;
  talk.ask({ for: 'city' });
  return false;
}

async function showQuote(talk: Talk, cart: SaleCart): Promise<void> {
  const { phrases } = talk;
  const quoted = await talk.tools.call('quote', {});
  if (!quoted.ok) {
    if (quoted.error !== 'not-enough-stock') talk.say(phrases.unclear());
    else {
      const { name = '', stock = 0 } = quoted.params;
      const line = cart.lines.find((it) => itemName(it) === name);
      talk.say(
        Number(stock) > 0 ? phrases.onlyLeft(String(name), Number(stock)) : phrases.soldOut(String(name)),
      );
      if (line && Number(stock) > 0)
        talk.ask(
          { for: 'fewer', itemId: line.itemId, quantity: Number(stock) },
          phrases.tap.add,
          phrases.tap.no,
        );
    }
    return;
  }
  talk.say(phrases.quote(quoted.result), phrases.askConfirmation(quoted.result.dueNowMinor > 0));
  talk.show(cartCard(cart));
  talk.ask({ for: 'confirmation' }, phrases.tap.yes, phrases.tap.change);
}

/** The customer has agreed to the quote: places the order and sends the link, or says what stands in the way. */
export async function placeOrder(talk: Talk): Promise<void> {
  const { phrases, tools } = talk;
  const outcome = await tools.call('send_payment_link', {});
  if (outcome.ok) return tellPlaced(talk, outcome.result.order);
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
      return finishOrder(talk);
    case 'not-enough-stock':
    case 'item-not-in-catalogue':
      return finishOrder(talk);
    case 'quote-expired':
    case 'quote-needed':
    case 'quote-not-found':
    case 'quote-not-shown':
    case 'order-not-payable':
      talk.say(phrases.priceChanged());
      return finishOrder(talk);
    default:
      await tools.call('hand_over', { reason: 'ASSISTANT_UNSURE' });
      talk.say(phrases.paymentNotPossible());
      talk.ask(null);
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
