import type { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelBooking, holdSlot, updateCalendarSettings } from '@/lib/calendar';
import { getItem, updateItem } from '@/lib/knowledge';
import { cancelOrder, confirmOrder, getOrder, type Order, requestPayment } from '@/lib/orders';
import { createPayment, getPayment, payTestCheckout, refundPayment, syncPayment } from '@/lib/payments';
import { newId } from '@/lib/platform/new-id';
import { newsOf, work } from '@/tests/factories/hear-news';
import { makeCustomer } from '@/tests/factories/make-customer';
import { type MadeShop, makeShop, order, ten } from '@/tests/factories/make-shop';
import { ownerClient } from '@/tests/setup/owner-client';

const returnUrl = 'http://localhost:3000/chat/key';
const eleven = new Date('2026-06-02T11:00:00Z');

let shop: MadeShop;
/** Sees and changes everything, as no verb can. */
let judge: Client;
beforeAll(async () => {
  judge = await ownerClient();
});
beforeEach(async () => {
  shop = await makeShop();
});

const massageAtTen = () => order(shop, { items: [[shop.massage, 1]], appointment: ten });
const ask = ({ id }: Order) => requestPayment(shop.ctx, { orderId: id, returnUrl });
const pay = (paymentId: string) => payTestCheckout(shop.ctx, { paymentId });
const now = ({ id }: Order) => getOrder(shop.ctx, { orderId: id });
const stockOfTea = async () => (await getItem(shop.ctx, { id: shop.tea.id })).stock;

/** Somebody else takes a time for good. */
async function takenByAnother(start: Date): Promise<void> {
  await order(shop, { items: [[shop.haircut, 2]], appointment: start });
}

describe('an order that is paid in time', () => {
  it('is confirmed at its time, its stock counted out, its customer told once', async () => {
    const placed = await order(shop, {
      items: [
        [shop.massage, 1],
        [shop.tea, 3],
      ],
      appointment: ten,
      delivery: ten,
    });
    const payment = await ask(placed);
    expect(payment).toMatchObject({
      amountMinor: 3_500,
      currency: 'EUR',
      reference: placed.id,
      status: 'PENDING',
    });
    await pay(payment.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({
      status: 'CONFIRMED',
      payment: { id: payment.id, status: 'PAID', amountMinor: 3_500 },
      bookings: [
        { kind: 'APPOINTMENT', status: 'CONFIRMED', start: ten },
        { kind: 'DELIVERY', status: 'CONFIRMED', start: ten },
      ],
    });
    expect(await stockOfTea()).toBe(7);
    expect(newsOf(placed.id)).toEqual(['confirmed']);
  });

  it('keeps its times for as long as the link lives', async () => {
    const placed = await massageAtTen();
    shop.clock.moveBy(20 * 60_000);
    const payment = await ask(placed);
    const [booking] = (await now(placed)).bookings;
    expect(booking?.holdExpiresAt).toEqual(payment.expiresAt);
    expect((await ask(placed)).id).toBe(payment.id);
  });
});

describe('an order that is not paid', () => {
  it('is closed with its link, and its time is free', async () => {
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await work(shop, 31);
    expect(await now(placed)).toMatchObject({
      status: 'EXPIRED',
      payment: { id: payment.id, status: 'EXPIRED' },
      bookings: [{ status: 'EXPIRED' }],
    });
    expect(newsOf(placed.id)).toEqual(['closed']);
    await takenByAnother(ten);
  });

  it('nor ever asked to be, is closed when its time is given back', async () => {
    const placed = await massageAtTen();
    await work(shop, 31);
    expect((await now(placed)).status).toBe('EXPIRED');
    await expect(ask(placed)).rejects.toMatchObject({ code: 'conflict', key: 'order-not-payable' });
  });

  it('stays while a link is open, even when its own time is over', async () => {
    const placed = await massageAtTen();
    shop.clock.moveBy(25 * 60_000);
    await createPayment(shop.ctx, {
      reference: placed.id,
      amountMinor: placed.dueNowMinor,
      currency: 'EUR',
      description: 'x',
      lines: [{ name: 'x', quantity: 1, unitPriceMinor: 1, totalMinor: 1 }],
      returnUrl,
      expiresAt: new Date(shop.clock.now().getTime() + 40 * 60_000),
    });
    await work(shop, 10);
    expect((await now(placed)).status).toBe('AWAITING_PAYMENT');
    await work(shop, 40);
    expect((await now(placed)).status).toBe('EXPIRED');
  });
});

describe('money that comes late', () => {
  it('confirms the order at its own time when that is still free', async () => {
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await work(shop, 40);
    await pay(payment.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({
      status: 'CONFIRMED',
      bookings: [{ start: ten, status: 'CONFIRMED' }],
    });
    expect(newsOf(placed.id)).toEqual(['closed', 'confirmed']);
  });

  it('moves it to the next time offered when somebody else has taken its own', async () => {
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await work(shop, 40);
    await takenByAnother(ten);
    await pay(payment.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({
      status: 'CONFIRMED',
      bookings: [{ start: eleven, status: 'CONFIRMED' }],
    });
    expect(newsOf(placed.id)).toEqual(['closed', 'moved']);
  });

  it('goes back when nothing is free within a week', async () => {
    await updateCalendarSettings(shop.ctx, {
      openingHours: [{ weekday: 2, opens: '10:00', closes: '11:00' }],
    });
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await work(shop, 40);
    await takenByAnother(ten);
    await takenByAnother(new Date('2026-06-09T10:00:00Z'));
    await pay(payment.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({ status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(newsOf(placed.id)).toEqual(['closed', 'refunded: slot-gone']);
  });

  it('goes back when the customer has ordered something else meanwhile', async () => {
    const customer = await makeCustomer(shop.ctx);
    const first = await order(shop, { items: [[shop.massage, 1]], appointment: ten, customer });
    const payment = await ask(first);
    await work(shop, 40);
    const second = await order(shop, { items: [[shop.massage, 1]], appointment: eleven, customer });
    await pay(payment.id);
    await work(shop);
    expect((await now(first)).status).toBe('REFUNDED');
    expect((await now(second)).status).toBe('AWAITING_PAYMENT');
    expect(newsOf(first.id)).toEqual(['closed', 'refunded: order-over']);
  });
});

describe('money that cannot be used', () => {
  it('goes back when the stock is gone, with every time given back', async () => {
    const placed = await order(shop, {
      items: [
        [shop.tea, 8],
        [shop.massage, 1],
      ],
      appointment: ten,
      delivery: ten,
    });
    const payment = await ask(placed);
    await updateItem(shop.ctx, { id: shop.tea.id, change: { stock: 7 } });
    await pay(payment.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({
      status: 'REFUNDED',
      payment: { status: 'REFUNDED' },
      bookings: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }],
    });
    expect(await stockOfTea()).toBe(7);
    expect(newsOf(placed.id)).toEqual(['refunded: out-of-stock']);
  });

  it('goes back when its amount is not what the order asks for', async () => {
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await judge.query('update customer_order set due_now_minor = 1999 where id = $1', [placed.id]);
    await pay(payment.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({ status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(newsOf(placed.id)).toEqual(['refunded: wrong-amount']);
  });

  it('goes back when the order was cancelled while the customer paid', async () => {
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await judge.query("update test_checkout set status = 'paid' where payment_id = $1", [payment.id]);
    await cancelOrder(shop.ctx, { orderId: placed.id });
    await work(shop);
    expect(await now(placed)).toMatchObject({ status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(newsOf(placed.id)).toEqual(['closed', 'refunded: order-over']);
  });

  it('paid twice goes back once, and the order stands', async () => {
    const placed = await massageAtTen();
    const first = await ask(placed);
    await judge.query("update payment set status = 'EXPIRED' where id = $1", [first.id]);
    const second = await ask(placed);
    await pay(second.id);
    await work(shop);
    await pay(first.id);
    await work(shop);
    expect(await now(placed)).toMatchObject({
      status: 'CONFIRMED',
      payment: { id: second.id, status: 'PAID' },
    });
    expect((await getPayment(shop.ctx, { paymentId: first.id })).status).toBe('REFUNDED');
    expect(newsOf(placed.id)).toEqual(['confirmed', 'refunded: paid-twice']);
  });

  it('of another order confirms nothing', async () => {
    const [mine, other] = [
      await massageAtTen(),
      await order(shop, { items: [[shop.tea, 4]], delivery: ten }),
    ];
    const payment = await ask(other);
    await pay(payment.id);
    const stolen = confirmOrder(shop.ctx, { orderId: mine.id, paymentId: payment.id });
    await expect(stolen).rejects.toMatchObject({ code: 'not-found' });
    expect((await now(mine)).status).toBe('AWAITING_PAYMENT');
  });
});

describe('an order that is undone', () => {
  it('by the owner frees its times and its stock, and gives the money back', async () => {
    const placed = await order(shop, { items: [[shop.tea, 4]], delivery: ten });
    const payment = await ask(placed);
    await pay(payment.id);
    await work(shop);
    expect(await stockOfTea()).toBe(6);
    await cancelOrder(shop.owner, { orderId: placed.id });
    await cancelOrder(shop.owner, { orderId: placed.id });
    await work(shop);
    expect(await now(placed)).toMatchObject({
      status: 'REFUNDED',
      payment: { status: 'REFUNDED' },
      bookings: [{ status: 'CANCELLED' }],
    });
    expect(await stockOfTea()).toBe(10);
    expect(newsOf(placed.id)).toEqual(['confirmed', 'refunded: cancelled']);
  });

  it('before it was paid closes its link', async () => {
    const placed = await massageAtTen();
    const payment = await ask(placed);
    await cancelOrder(shop.owner, { orderId: placed.id });
    await work(shop);
    await expect(pay(payment.id)).rejects.toMatchObject({ key: 'payment-closed' });
    expect(await now(placed)).toMatchObject({ status: 'CANCELLED', payment: { status: 'EXPIRED' } });
    expect(newsOf(placed.id)).toEqual(['closed']);
  });

  it.each(['by cancelling its booking', 'by giving its money back'])(
    '%s is undone as a whole',
    async (how) => {
      const placed = await massageAtTen();
      const payment = await ask(placed);
      await pay(payment.id);
      await work(shop);
      const bookingId = (await now(placed)).bookings[0]?.id ?? '';
      if (how === 'by cancelling its booking') await cancelBooking(shop.owner, { bookingId });
      else await refundPayment(shop.owner, { paymentId: payment.id, reason: 'asked for' });
      await work(shop);
      expect(await now(placed)).toMatchObject({
        status: 'REFUNDED',
        payment: { status: 'REFUNDED' },
        bookings: [{ status: 'CANCELLED' }],
      });
      expect(newsOf(placed.id)).toHaveLength(2);
    },
  );

  it('a manager may not cancel, and another company finds nothing', async () => {
    const placed = await massageAtTen();
    await expect(cancelOrder(shop.manager, { orderId: placed.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await makeShop();
    const payment = await ask(placed);
    const foreign = { orderId: placed.id, paymentId: payment.id };
    await expect(cancelOrder(other.ctx, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(confirmOrder(other.ctx, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(requestPayment(other.ctx, { ...foreign, returnUrl })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('whatever happens in whatever order', () => {
  type Happening = 'pay' | 'time passes' | 'look' | 'event' | 'another customer' | 'jobs run';
  const happenings: Happening[] = ['pay', 'time passes', 'look', 'event', 'another customer', 'jobs run'];

  const happen: Readonly<Record<Happening, (paymentId: string) => Promise<unknown>>> = {
    pay: async (paymentId) =>
      judge.query("update test_checkout set status = 'paid' where payment_id = $1 and status = 'open'", [
        paymentId,
      ]),
    'time passes': async () => shop.clock.moveBy(40 * 60_000),
    look: (paymentId) => syncPayment(shop.ctx, { paymentId }),
    event: (paymentId) => syncPayment(shop.ctx, { provider: 'test', externalId: `test_${paymentId}` }),
    'another customer': async () => {
      const { contactId } = await makeCustomer(shop.ctx);
      const wish = { kind: 'APPOINTMENT', start: ten, durationMinutes: 60, contactId, title: 'x' } as const;
      await holdSlot(shop.ctx, { ...wish, reference: newId('other') }).catch(() => {});
    },
    'jobs run': () => work(shop),
  };

  /** Plays a story, lets everything come to rest, and says how it ended. */
  async function play(story: readonly Happening[]): Promise<string> {
    shop = await makeShop();
    const placed = await massageAtTen();
    const { id: paymentId } = await ask(placed);
    for (const happening of story) await happen[happening](paymentId);
    await work(shop, 60);
    await syncPayment(shop.ctx, { paymentId });
    await work(shop, 60);
    const { status, payment, bookings } = await now(placed);
    const { rows } = await judge.query(
      `select count(*)::int as live from booking where reference = $1 and status in ('HELD', 'CONFIRMED')`,
      [placed.id],
    );
    const told = newsOf(placed.id).filter((news) => news !== 'closed');
    const served =
      status === 'CONFIRMED' && payment?.status === 'PAID' && bookings[0]?.status === 'CONFIRMED';
    if (served && rows[0].live === 1 && told.length === 1) return 'served';
    if (status === 'REFUNDED' && payment?.status === 'REFUNDED' && rows[0].live === 0 && told.length === 1)
      return 'refunded';
    return JSON.stringify({ story, status, payment: payment?.status, bookings, live: rows[0].live, told });
  }

  function* permutations<T>(rest: readonly T[], chosen: readonly T[] = []): Generator<T[]> {
    if (rest.length === 0) yield [...chosen];
    for (const [index, next] of rest.entries()) {
      yield* permutations([...rest.slice(0, index), ...rest.slice(index + 1)], [...chosen, next]);
    }
  }

  it('all 120 orders of paying, expiring, news, others and jobs: paid is served or refunded, never both', async () => {
    const ends = [];
    for (const story of permutations(happenings.filter((happening) => happening !== 'look')))
      ends.push(await play(story));
    expect(ends.filter((end) => end !== 'served' && end !== 'refunded')).toEqual([]);
    expect(ends).toHaveLength(120);
  }, 120_000);

  it('and with each happening up to three times, in any order', async () => {
    const random = seeded(20_260_602);
    for (let round = 0; round < 40; round += 1) {
      const story = happenings
        .flatMap((happening) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => happening))
        .map((happening) => ({ happening, at: random() }))
        .sort((one, other) => one.at - other.at)
        .map(({ happening }) => happening);
      expect(['served', 'refunded']).toContain(await play(story));
    }
  }, 120_000);
});

/** Mulberry32: the same stories every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
