import { bookingCards } from '@/lib/assistant/booking-cards';
import { fold } from '@/lib/assistant/language/fold';
import { paymentCard } from '@/lib/assistant/payment-card';
import type { SaleOrder } from '@/lib/assistant/schemas';
import { finishOrder } from './finish-order';
import type { Talk } from './talk';

const ofDetails = /адрес|время|дат[уы]|день|address|time|date|day/u;

/** An order already placed: where it is, whether it is paid, calling it off. Returns true when the turn is answered. */
export async function speakOfOrder(talk: Talk): Promise<boolean> {
  const { said, asked } = talk;
  const { intents } = said;
  const named = said.sentences.some((sentence) =>
    sentence.mentions.some((mention) => mention.words.length > 0),
  );
  if (intents.has('cancel') && !named) return callOff(talk);
  if (intents.has('reschedule') || (intents.has('change') && ofDetails.test(fold(said.text)))) {
    if (await reschedule(talk)) return true;
  }
  if ((intents.has('status') && !intents.has('price')) || (intents.has('paid') && !named))
    return tellStatus(talk);
  if (asked?.for !== 'payment') return false;
  const wantsLink = said.answer === 'yes' || intents.has('paylink') || (intents.has('checkout') && !named);
  if (!wantsLink || said.when || (named && !intents.has('paylink'))) return false;
  const order = await latest(talk);
  if (order?.status === 'AWAITING_PAYMENT') return sendAgain(talk);
  if (order?.status === 'CONFIRMED') return tellStatus(talk);
  // The link has run out: the cart is still there.
  await finishOrder(talk);
  return true;
}

async function latest(talk: Talk): Promise<SaleOrder | null> {
  const outcome = await talk.tools.call('order_status', {});
  return outcome.ok ? outcome.result.order : null;
}

async function sendAgain(talk: Talk): Promise<true> {
  const outcome = await talk.tools.call('send_payment_link', {});
  if (outcome.ok) {
    talk.say(talk.phrases.link(outcome.result.order));
    talk.show(...paymentCard(outcome.result.order));
    talk.ask({ for: 'payment' });
  } else await finishOrder(talk);
  return true;
}

async function tellStatus(talk: Talk): Promise<boolean> {
  const { phrases, said, input } = talk;
  const order = await latest(talk);
  if (!order) {
    // «Мой заказ» before anything was ordered means the cart.
    const cart = await talk.tools.call('show_cart', {});
    const chosen = cart.ok && cart.result.lines.length > 0;
    if (chosen && said.intents.has('cart')) return false;
    talk.say(phrases.noOrder(), chosen ? phrases.cart(cart.result) : phrases.askWhatToBuy());
    if (chosen) talk.ask(talk.asked ?? { for: 'more' }, phrases.tap.checkout, phrases.tap.cart);
    else talk.ask(talk.asked, phrases.tap.catalogue);
    return true;
  }
  const claimed = said.intents.has('paid') && order.status === 'AWAITING_PAYMENT';
  talk.say(claimed ? phrases.notPaidYet(order) : phrases.status(order));
  if (order.status === 'AWAITING_PAYMENT') {
    talk.show(...paymentCard(order));
    talk.ask({ for: 'payment' });
  } else {
    talk.show(...bookingCards(order, input.company.timeZone, input.calendarFiles));
    talk.ask(order.status === 'EXPIRED' ? { for: 'payment' } : null);
  }
  return true;
}

async function callOff(talk: Talk): Promise<boolean> {
  const { phrases, tools, memory } = talk;
  const order = await latest(talk);
  if (order?.status === 'AWAITING_PAYMENT') {
    const outcome = await tools.call('cancel_order', {});
    talk.say(outcome.ok ? phrases.cancelled(outcome.result.order) : phrases.needsPerson());
    if (!outcome.ok) await tools.call('hand_over', { reason: 'ASKED_BY_CUSTOMER' });
    memory.finishing = false;
    talk.ask(null, phrases.tap.catalogue);
    return true;
  }
  const cart = await tools.call('show_cart', {});
  if (cart.ok && cart.result.lines.length > 0) {
    // «Отмените всё» of what is only chosen yet: the cart is emptied.
    if (talk.said.intents.has('clear')) return false;
    memory.finishing = false;
    talk.say(phrases.whatToChange());
    talk.say(phrases.cart(cart.result));
    talk.ask({ for: 'more' }, phrases.tap.checkout, phrases.tap.cart);
    return true;
  }
  if (order?.status !== 'CONFIRMED') {
    talk.say(phrases.noOrder(), phrases.askWhatToBuy());
    talk.ask(null, phrases.tap.catalogue);
    return true;
  }
  await tools.call('hand_over', { reason: 'ASKED_BY_CUSTOMER' });
  talk.say(phrases.needsPerson());
  talk.ask(null);
  return true;
}

/** A firm time is moved by a person; one that is still being chosen is chosen anew. */
async function reschedule(talk: Talk): Promise<boolean> {
  const cart = await talk.tools.call('show_cart', {});
  const order = await latest(talk);
  if (order?.status !== 'CONFIRMED' || (cart.ok && cart.result.lines.length > 0)) return false;
  await talk.tools.call('hand_over', { reason: 'ASKED_BY_CUSTOMER' });
  talk.say(talk.phrases.needsPerson());
  talk.ask(null);
  return true;
}
