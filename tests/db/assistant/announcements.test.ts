import { beforeEach, describe, expect, test } from 'vitest';
import { announceOrder, answerTurn, listReceipts } from '@/lib/assistant';
import { getWebChat } from '@/lib/channels';
import { getConversation, listMessages, receiveMessage } from '@/lib/conversations';
import { cancelOrder, findLatestOrder } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';

let ctx: Ctx;
let clock: MovedClock;
let conversationId: string;
let lastTurn: string;

async function hears(text: string): Promise<void> {
  const { id: channelId } = await getWebChat(ctx);
  const received = await receiveMessage(ctx, {
    channelId,
    externalContactId: 'anna',
    externalMessageId: newId('ext'),
    text,
    sentAt: clock.now(),
  });
  clock.moveBy(5_000);
  conversationId = received.conversationId;
  lastTurn = received.turnId ?? '';
  await answerTurn(ctx, { turnId: lastTurn, policy: 'rules' });
}

const replies = async () =>
  (await listMessages(ctx, { conversationId, limit: 100 })).messages.filter(
    ({ author }) => author === 'ASSISTANT',
  );

beforeEach(async () => {
  const shop = await openShop('salon');
  clock = movedClock(new Date('2026-11-23T10:00:00+03:00'));
  ctx = { ...shop, actor: { kind: 'job', job: 'test' }, clock, lane: newId('lane') };
});

describe('news of an order reaches the customer once', () => {
  test('the same news told again is not told again', async () => {
    await hears('стрижка завтра в 15:00');
    await hears('да');
    const order = await findLatestOrder(ctx, { conversationId });
    // The company calls it off.
    await cancelOrder(ctx, { orderId: order?.id ?? '' });
    const before = (await replies()).length;
    for (let time = 0; time < 3; time += 1) {
      await announceOrder(ctx, { orderId: order?.id ?? '', news: { kind: 'closed' } });
    }
    expect(await replies()).toHaveLength(before + 1);
  });

  test('an order confirmed in the answer itself is not announced as well', async () => {
    await hears('консультация завтра в 15:00');
    await hears('да');
    const order = await findLatestOrder(ctx, { conversationId });
    expect(order?.status).toBe('CONFIRMED');
    const before = await replies();
    expect(before.at(-1)?.cards).toMatchObject([
      { kind: 'booking', start: '2026-11-24T12:00:00.000Z', timeZone: 'Europe/Moscow' },
    ]);
    await announceOrder(ctx, { orderId: order?.id ?? '', news: { kind: 'confirmed', moved: false } });
    expect(await replies()).toHaveLength(before.length);
    expect((await getConversation(ctx, { conversationId })).paymentStatus).toBe('no_payment_link');
  });

  test('a link sent is noted on the conversation and stands on a card', async () => {
    await hears('стрижка завтра в 15:00');
    await hears('да');
    expect((await getConversation(ctx, { conversationId })).paymentStatus).toBe('payment_link_sent');
    expect((await replies()).at(-1)?.cards).toMatchObject([
      { kind: 'payment', amountMinor: 50_000, currency: 'RUB', test: true },
    ]);
  });
});

test('why an answer was given can be read from what its tools returned', async () => {
  await hears('сколько стоит стрижка?');
  const receipts = await listReceipts(
    { ...ctx, actor: { kind: 'user', userId: 'usr_1', role: 'CLIENT' } },
    { turnId: lastTurn },
  );
  expect(receipts.map(({ tool }) => tool)).toContain('search_items');
  expect(JSON.stringify(receipts)).toContain('150000');
});

describe('who may', () => {
  test('another company sees nothing and can say nothing', async () => {
    await hears('стрижка завтра в 15:00');
    await hears('да');
    const order = await findLatestOrder(ctx, { conversationId });
    const other = { ...ctx, companyId: (await openShop('clinic')).companyId };
    expect(await answerTurn(other, { turnId: lastTurn })).toEqual({ status: 'over' });
    expect(await listReceipts(other, { turnId: lastTurn })).toEqual([]);
    await expect(
      announceOrder(other, { orderId: order?.id ?? '', news: { kind: 'closed' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    { kind: 'visitor', visitorId: 'vis_1' },
    { kind: 'webhook', source: 'web-chat' },
    { kind: 'user', userId: 'usr_1', role: 'CLIENT' },
    { kind: 'staff', userId: 'usr_1', role: 'MANAGER' },
  ] as const)('$kind may not answer in the assistant’s name', async (actor) => {
    await expect(answerTurn({ ...ctx, actor }, { turnId: 'trn_1' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      announceOrder({ ...ctx, actor }, { orderId: 'ord_1', news: { kind: 'closed' } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a visitor may not read receipts', async () => {
    await expect(
      listReceipts({ ...ctx, actor: { kind: 'visitor', visitorId: 'vis_1' } }, { turnId: 'trn_1' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
