import type { SaleItem, SaleOrder, SaleSlot } from '@/lib/assistant/schemas';
import { formatMoney } from '@/lib/platform/money/format-money';
import { formatClock } from './format-clock';
import { formatDay } from './format-day';
import { formatDuration } from './format-duration';
import { howMany } from './how-many';
import { isPiece } from './is-piece';
import { itemName } from './item-name';
import type { Phrases, Setting, SlotKind } from './phrases';
import { zoneName } from './zone-name';

const money = (minor: number, currency: string): string => formatMoney(minor, currency, 'en');
const sum = (minor: number, currency: string): string => (minor === 0 ? 'free' : money(minor, currency));

/** English. */
export function englishPhrases({ now, timeZone }: Setting): Phrases {
  const day = (moment: string): string => formatDay(moment, now, timeZone, 'en');
  const clock = (moment: string): string => formatClock(moment, timeZone, 'en');
  const zone = zoneName(timeZone, now, 'en');
  const slot = ({ start, end }: SaleSlot, kind: SlotKind): string =>
    kind === 'DELIVERY'
      ? `${day(start)}, ${clock(start)} to ${clock(end)}`
      : `${day(start)} at ${clock(start)}`;
  const lines = (
    all: ReadonlyArray<{
      name: string;
      quantity: number;
      amount?: string | null | undefined;
      totalMinor: number;
    }>,
    currency: string,
  ): string =>
    all
      .map((it) => `• ${it.name}${howMany(it.quantity, it.amount)} — ${sum(it.totalMinor, currency)}`)
      .join('\n');
  const bookings = (order: SaleOrder): string =>
    order.bookings
      .filter((it) => it.status === 'CONFIRMED')
      .map(self)
      .join('\n');
  const self = (it: SaleOrder['bookings'][number]): string => phrases.bookingLine(it);

  const phrases: Phrases = {
    greeting: (shop) =>
      `Hello! You've reached ${shop}. I can show you what we have, work out the total and place your order.`,
    greetingAgain: () => 'Hello again! Good to see you.',
    thanks: () => "You're welcome! Just write if you need anything else.",
    bye: () => 'Goodbye! Write any time.',
    foreign: () => 'I speak English and Russian. Could you write in one of them, please?',
    insult: () =>
      "I can tell you're upset. Tell me what you need and I'll do my best, or I can get a person for you.",
    spam: () => "This chat is for customers. If you'd like to order something, just tell me what.",

    bot: (shop) =>
      `I'm the automatic assistant of ${shop}: I know the price list and take orders. If you'd rather talk to a person, just say "get me a human".`,
    later: () => "Take your time. Everything you chose is kept, so just write when you're ready.",

    itemLine: (item) => `${itemName(item)} — ${price(item)}${notes(item)}`,
    itemDetails: (item) =>
      [
        `${itemName(item)} — ${price(item)}${notes(item)}`,
        item.description,
        item.place ? `Where: ${item.place}` : '',
        item.format ? `Format: ${item.format}` : '',
        prepayment(item),
      ]
        .filter(Boolean)
        .join('\n'),
    listIntro: (kind, name) =>
      ({
        catalogue: "Here's what we have:",
        found: "Here's what I found:",
        which: name ? `"${name}" could be any of these:` : 'Which one do you mean?',
        option: `${name ?? 'It'} comes in several options:`,
        instead: 'We do have:',
      })[kind],
    listOutro: (more) =>
      `Just send me the number or the name.${more ? " That's not all, so ask if you're after something else." : ''}`,
    nothingSold: () => 'The price list is empty at the moment. Shall I get a person for you?',
    notFound: (words) => `I couldn't find "${words}" in our price list.`,
    nothingWithinLimit: () => 'Nothing fits that budget, sorry. The closest we have:',
    compareIntro: () => "Here's what our price list says about each:",
    cheapestOf: (item) => `The cheapest is ${itemName(item)} at ${price(item)}.`,
    cheaperIntro: () => 'Our prices are the same for everybody, but there are cheaper ones:',
    nothingCheaper: () =>
      "I see. There's nothing cheaper of the kind, I'm afraid, and our prices are the same for everybody.",
    offerToAdd: (item) =>
      item.kind === 'SERVICE' ? 'Would you like to book it?' : 'Shall I add it to your cart?',

    offerAll: () => 'Would you like all of them?',

    added: (name, quantity, amount) => `Added: ${name}${howMany(quantity, amount)}.`,
    quantitySet: (name, quantity, amount) => `Now it's ${name}${howMany(quantity, amount) || ' × 1'}.`,
    removed: (name) => `Removed: ${name}.`,
    notInCart: (words) => (words ? `"${words}" isn't in your cart.` : "That isn't in your cart."),
    soldOut: (name) => `${name} is out of stock at the moment.`,
    onlyLeft: (name, stock) =>
      `${name}: there ${stock === 1 ? 'is' : 'are'} only ${stock} left. Shall I take ${stock === 1 ? 'it' : 'those'}?`,
    soldWhole: ({ name, unit, measured, offers, currency }) => {
      const list = offers.map((it) => `${it.amount} — ${sum(it.totalMinor, currency)}`);
      return measured || unit === null || isPiece(unit)
        ? `${name}: we only sell whole ones${measured ? '' : ', by the piece and not by weight'}. You can have: ${list.join(', ')}. How many would you like?`
        : `${name}: it's sold differently, by "${unit}". You can have: ${list.join(', ')}. How many would you like?`;
    },
    wholeNumbersOnly: () => 'Please give me a whole number.',
    cart: (cart) =>
      `In your cart:\n${lines(
        cart.lines.map((it) => ({ ...it, name: itemName(it) })),
        cart.currency,
      )}\nTotal: ${sum(cart.totalMinor, cart.currency)}`,
    cartEmpty: () => 'Your cart is empty so far.',
    cartCleared: () => 'Your cart is empty now.',
    askMore: () => 'Anything else, or shall we check out?',
    askWhatToBuy: () => 'What would you like?',

    askAddress: () => 'Where should we deliver? City, street, house and flat, please.',
    askStreet: (city) => `${city}, got it. Street, house and flat, please.`,
    askCity: () => 'Which city should we deliver to?',
    cityNotServed: (city, cities) => `Sorry, we don't deliver to ${city}. We deliver to: ${cities}.`,
    deliversEverywhere: () =>
      "Yes, we deliver. Pick an item and send me the address, and I'll tell you the next free time.",
    deliversThere: (city) => `Yes, we deliver to ${city}.`,
    deliversTo: (cities) => `We deliver to: ${cities}.`,
    askTime: (kind) =>
      kind === 'DELIVERY'
        ? 'When should we deliver? The next free times:'
        : 'When would suit you? The next free times:',
    slotLine: slot,
    slotOutro: () => 'Send me the number, or another day and time that suits you.',
    ourTime: () => `I've put that into our time: all times here are ${zone}.`,
    timeNotFree: (kind) =>
      kind === 'DELIVERY' ? "We can't deliver then. I can offer:" : "That time isn't free. I can offer:",
    noTimes: (kind) =>
      kind === 'DELIVERY'
        ? 'There are no delivery times free at the moment.'
        : 'There are no appointments free at the moment.',
    slotJustTaken: () => 'Somebody has just taken that time.',

    quote: (it) =>
      [
        'Please check:',
        lines(it.lines, it.currency),
        `Total: ${sum(it.totalMinor, it.currency)}`,
        it.dueNowMinor === it.totalMinor
          ? ''
          : it.dueNowMinor > 0
            ? `To pay now: ${money(it.dueNowMinor, it.currency)}`
            : 'Nothing to pay now.',
        it.appointment ? `Appointment: ${slot(it.appointment, 'APPOINTMENT')}` : '',
        it.delivery
          ? `Delivery: ${slot(it.delivery, 'DELIVERY')}\nAddress: ${it.delivery.address}, ${it.delivery.city}`
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
    askConfirmation: (due) =>
      due
        ? 'Is everything right? Say "yes" and I\'ll send you the payment link.'
        : 'Is everything right? Say "yes" and I\'ll arrange it.',
    whatToChange: () => 'No problem. What should I change: the items, the time or the address?',
    priceChanged: () => 'Let me work it out again so the prices are exact.',

    link: (order) =>
      `Order #${order.number}. To pay: ${money(order.payment?.amountMinor ?? order.dueNowMinor, order.currency)}\n${order.payment?.url ?? ''}\nThe link works until ${until(order, day, clock)}, and we keep your time until then. I'll confirm as soon as the payment arrives.`,
    confirmed: (order) =>
      [`Done! Order #${order.number} is confirmed.`, bookings(order)].filter(Boolean).join('\n'),
    moved: (order) =>
      [
        `Your payment has arrived and order #${order.number} is confirmed. The time you chose had been taken by then, so it is now:`,
        bookings(order),
        "If that doesn't suit you, write here and a person will help.",
      ]
        .filter(Boolean)
        .join('\n'),
    refunded: (order, reason) =>
      `Order #${order.number}: we're returning ${money(order.payment?.amountMinor ?? order.dueNowMinor, order.currency)}. ${why(reason)} The money goes back the way you paid. Sorry about the trouble!`,
    expired: (order) =>
      `The time to pay for order #${order.number} is over and the booking has been released. If you still want it, say "yes" and we'll set it up again.`,
    cancelled: (order) => `Order #${order.number} is cancelled.`,
    bookingLine: (it) =>
      it.kind === 'DELIVERY'
        ? `Delivery: ${slot(it, 'DELIVERY')}${it.address ? `. Address: ${[it.address, it.city].filter(Boolean).join(', ')}` : ''}`
        : `Appointment: ${it.title} — ${slot(it, 'APPOINTMENT')}`,
    status: (order) =>
      ({
        AWAITING_PAYMENT: `Order #${order.number} is waiting for payment: ${money(order.payment?.amountMinor ?? order.dueNowMinor, order.currency)}.\n${order.payment?.url ?? ''}`,
        CONFIRMED: [`Order #${order.number} is confirmed.`, bookings(order)].filter(Boolean).join('\n'),
        CANCELLED: `Order #${order.number} is cancelled.`,
        EXPIRED: `Order #${order.number} wasn't paid in time, so the booking was released.`,
        REFUNDED: `The money for order #${order.number} is on its way back.`,
      })[order.status],
    notPaidYet: (order) =>
      `I can't see a payment for order #${order.number} yet. It usually arrives within a minute, and I'll write the moment it does.`,
    noOrder: () => 'There are no orders yet.',
    waitingForPayment: () => "I'm waiting for the payment and will confirm right away.",
    paymentNotPossible: () =>
      "The payment page can't be opened at the moment. Your order is saved and I'm getting a person to help.",

    noDiscount: () =>
      "Our prices are as listed and I can't give a discount. I'm happy to help you find something within your budget, though.",
    noAnswer: () =>
      "I don't have an exact answer to that. If it matters, ask me for a person and somebody will help.",
    handedOver: () => "I'm getting a person for you. They'll answer right here.",
    complaint: () =>
      "I'm really sorry about that. I'm getting a person who will look into it and answer you here.",
    needsPerson: () =>
      "That order is already confirmed, so a person needs to help. They'll answer you right here.",
    unclear: () =>
      'I\'m not sure I got that. Tell me what you need: the name of an item, or "what do you have?"',
    offerHuman: () => "It seems I can't help with this. Shall I get a person for you?",
    trouble: () =>
      "Something went wrong on our side. I'm getting a person for you; they'll answer right here.",
    askToType: () => "I can't listen to voice messages here. Could you type it in a few words, please?",
    shownToPerson: () => 'Thank you! Somebody from our team will look at it and answer you right here.',

    tap: {
      catalogue: { label: 'What do you have?', text: 'What do you have?' },
      checkout: { label: 'Check out', text: 'Check out' },
      cart: { label: 'Cart', text: "What's in my cart?" },
      yes: { label: "Yes, that's right", text: 'Yes' },
      change: { label: 'Change something', text: 'No, change something' },
      human: { label: 'Talk to a person', text: 'I want to talk to a human' },
      goOn: { label: 'No, thanks', text: 'No' },
      soonest: { label: 'The soonest', text: 'The earliest one' },
      payAgain: { label: 'Set it up again', text: 'Yes' },
      add: { label: 'Yes', text: 'Yes' },
      no: { label: 'No', text: 'No' },
    },
  };
  return phrases;
}

function price(item: SaleItem): string {
  const unit = item.unit && !isPiece(item.unit) ? ` / ${item.unit}` : '';
  return item.priceMinor === 0 ? 'free of charge' : `${money(item.priceMinor, item.currency)}${unit}`;
}

function notes(item: SaleItem): string {
  const duration = item.durationMinutes ? `, ${formatDuration(item.durationMinutes, 'en')}` : '';
  if (item.stock === null) return duration;
  return item.stock === 0 ? `${duration} (out of stock)` : `${duration} (${item.stock} in stock)`;
}

function prepayment({ prepayment: it, currency, priceMinor, kind }: SaleItem): string {
  if (kind === 'PRODUCT' || !it || it.kind === 'FULL' || priceMinor === 0) return '';
  if (it.kind === 'NONE') return 'No prepayment.';
  return it.kind === 'PERCENT'
    ? `${it.percent}% is due in advance.`
    : `${money(it.amountMinor ?? 0, currency)} is due in advance.`;
}

function until(order: SaleOrder, day: (moment: string) => string, clock: (moment: string) => string): string {
  const at = order.payment?.expiresAt;
  return at ? `${clock(at)} (${day(at)})` : 'soon';
}

function why(reason: string): string {
  switch (reason) {
    case 'slot-gone':
      return 'While the payment was on its way, the last free time was taken.';
    case 'out-of-stock':
      return 'While the payment was on its way, the item sold out.';
    case 'paid-twice':
      return 'The order had been paid twice, so the extra payment is going back.';
    case 'order-over':
      return 'The order had already been closed.';
    case 'cancelled':
      return 'The order was cancelled.';
    default:
      return '';
  }
}
