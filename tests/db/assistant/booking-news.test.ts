import { beforeEach, expect, test } from 'vitest';
import { announceBooking } from '@/lib/assistant';
import {
  bookingLink,
  findBookings,
  getBooking,
  getOwnBooking,
  moveOwnBooking,
  rescheduleBooking,
} from '@/lib/calendar';
import { getWebChat } from '@/lib/channels';
import { getConversation, getCustomerThread, listMessages, receiveMessage } from '@/lib/conversations';
import { changeCart, placeOrder, quoteCart } from '@/lib/orders';
import { newId } from '@/lib/platform/new-id';
import { type MadeShop, makeShop, ten } from '@/tests/factories/make-shop';

let shop: MadeShop;
let conversationId: string;
let bookingId: string;

beforeEach(async () => {
  shop = await makeShop();
  const { id: channelId } = await getWebChat(shop.ctx);
  const received = await receiveMessage(shop.ctx, {
    channelId,
    externalContactId: 'anna',
    externalMessageId: newId('ext'),
    text: 'Haircut, please',
    sentAt: shop.clock.now(),
  });
  conversationId = received.conversationId;
  const { contactId } = await getConversation(shop.ctx, { conversationId }).then(({ contact }) => ({
    contactId: contact.id,
  }));
  await changeCart(shop.ctx, { conversationId, itemId: shop.haircut.id, change: 'set', quantity: 1 });
  const { id: quoteId } = await quoteCart(shop.ctx, { conversationId });
  const order = await placeOrder(shop.ctx, {
    conversationId,
    contactId,
    quoteId,
    appointment: { start: ten },
  });
  const [booking] = await findBookings(shop.ctx, { reference: order.id });
  bookingId = booking?.id ?? '';
});

const told = async () =>
  (await listMessages(shop.ctx, { conversationId, limit: 100 })).messages.filter(
    ({ author }) => author === 'ASSISTANT',
  );
const tell = async () => {
  const { moves } = await getBooking(shop.ctx, { bookingId });
  await announceBooking(shop.ctx, { kind: 'moved', bookingId, moveId: moves[0]?.id ?? '' });
};

test('Anna is told, once, when the salon moves her haircut, with a card that carries the new time and its file', async () => {
  await rescheduleBooking(shop.owner, { bookingId, start: new Date('2026-06-04T14:00:00Z') });
  await tell();
  await tell();
  const [message, ...more] = await told();
  expect(more).toEqual([]);
  expect(message?.text).toContain('Haircut has been moved.');
  expect(message?.text).toMatch(/Now: Thursday, June 4 at 2:00 PM\nBefore: tomorrow, June 2 at 10:00 AM/);
  expect(message?.cards).toMatchObject([
    { kind: 'booking', bookingId, start: '2026-06-04T14:00:00.000Z', end: '2026-06-04T14:30:00.000Z' },
  ]);
});

test('a move that was taken back is nobody’s news', async () => {
  await rescheduleBooking(shop.owner, { bookingId, start: new Date('2026-06-04T14:00:00Z') });
  await rescheduleBooking(shop.owner, { bookingId, start: ten });
  await tell();
  expect(await told()).toEqual([]);
});

test('the link to her page stands on the card she sees, works, and is not shown to the company', async () => {
  await rescheduleBooking(shop.owner, { bookingId, start: new Date('2026-06-04T14:00:00Z') });
  await tell();
  const { id: channelId } = await getWebChat(shop.ctx);
  const anna = { ...shop.ctx, actor: { kind: 'visitor', visitorId: 'anna' } as const };
  const { messages } = await getCustomerThread(anna, { channelId });
  const [card] = messages.flatMap(({ cards }) => cards.filter(({ kind }) => kind === 'booking'));
  const url = card?.kind === 'booking' ? (card.pageUrl ?? '') : '';
  expect(url).toBe(bookingLink({ companyId: shop.ctx.companyId, bookingId }));
  const token = url.split('/').at(-1) ?? '';
  const base = { actor: anna.actor, requestId: 'req_1', clock: shop.clock };
  expect((await getOwnBooking(base, { token })).booking.id).toBe(bookingId);
  expect(JSON.stringify(await told())).not.toContain(token);
  await moveOwnBooking(base, { token, start: new Date('2026-06-05T09:00:00Z') });
  await tell();
  expect((await told()).at(-1)?.text).toMatch(
    /^Done! Haircut has been moved\.\nNow: Friday, June 5 at 9:00 AM/,
  );
});

test('a wish to cancel that a person has to decide about calls one', async () => {
  await announceBooking(shop.ctx, { kind: 'cancellation-asked', bookingId });
  await announceBooking(shop.ctx, { kind: 'cancellation-asked', bookingId });
  const [message, ...more] = await told();
  expect(more).toEqual([]);
  expect(message?.text).toContain('We have your wish to cancel: Haircut');
  expect((await getConversation(shop.ctx, { conversationId })).needsHuman).toBe(true);
});
