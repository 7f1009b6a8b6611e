import { beforeEach, describe, expect, it } from 'vitest';
import { updateCalendarSettings } from '@/lib/calendar';
import { getItem } from '@/lib/knowledge';
import { createPayment } from '@/lib/payments';
import { newsOf, work } from '@/tests/factories/hear-news';
import { makeCustomer } from '@/tests/factories/make-customer';
import { type MadeShop, makeShop, order, ten } from '@/tests/factories/make-shop';
import { ask, massageAtTen, now, pay, takenByAnother } from '@/tests/factories/sale';

const eleven = new Date('2026-06-02T11:00:00Z');

let shop: MadeShop;
beforeEach(async () => {
  shop = await makeShop();
});

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
    const payment = await ask(shop, placed);
    expect(payment).toMatchObject({
      amountMinor: 3_500,
      currency: 'EUR',
      reference: placed.id,
      status: 'PENDING',
    });
    await pay(shop, payment.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'CONFIRMED',
      payment: { id: payment.id, status: 'PAID', amountMinor: 3_500 },
      bookings: [
        { kind: 'APPOINTMENT', status: 'CONFIRMED', start: ten },
        { kind: 'DELIVERY', status: 'CONFIRMED', start: ten },
      ],
    });
    expect((await getItem(shop.ctx, { id: shop.tea.id })).stock).toBe(7);
    expect(newsOf(placed.id)).toEqual(['confirmed']);
  });

  it('keeps its times for as long as the link lives', async () => {
    const placed = await massageAtTen(shop);
    const [kept] = placed.bookings;
    shop.clock.moveBy(29.5 * 60_000);
    // A link lives for a minute at least, which is longer than the time was kept.
    const payment = await ask(shop, placed);
    expect(payment.expiresAt.getTime()).toBeGreaterThan(kept?.holdExpiresAt?.getTime() ?? 0);
    const [booking] = (await now(shop, placed)).bookings;
    expect(booking?.holdExpiresAt).toEqual(payment.expiresAt);
    expect((await ask(shop, placed)).id).toBe(payment.id);
  });
});

describe('an order that is not paid', () => {
  it('is closed with its link, and its time is free', async () => {
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await work(shop, 31);
    expect(await now(shop, placed)).toMatchObject({
      status: 'EXPIRED',
      payment: { id: payment.id, status: 'EXPIRED' },
      bookings: [{ status: 'EXPIRED' }],
    });
    expect(newsOf(placed.id)).toEqual(['closed']);
    await takenByAnother(shop, ten);
  });

  it('nor ever asked to be, is closed when its time is given back', async () => {
    const placed = await massageAtTen(shop);
    await work(shop, 31);
    expect((await now(shop, placed)).status).toBe('EXPIRED');
    await expect(ask(shop, placed)).rejects.toMatchObject({ code: 'conflict', key: 'order-not-payable' });
  });

  it('stays while a link is open, even when its own time is over', async () => {
    const placed = await massageAtTen(shop);
    shop.clock.moveBy(25 * 60_000);
    await createPayment(shop.ctx, {
      reference: placed.id,
      amountMinor: placed.dueNowMinor,
      currency: 'EUR',
      description: 'x',
      lines: [{ name: 'x', quantity: 1, unitPriceMinor: 1, totalMinor: 1 }],
      returnUrl: 'http://localhost:3000/chat/key',
      expiresAt: new Date(shop.clock.now().getTime() + 40 * 60_000),
    });
    await work(shop, 10);
    expect((await now(shop, placed)).status).toBe('AWAITING_PAYMENT');
    await work(shop, 40);
    expect((await now(shop, placed)).status).toBe('EXPIRED');
  });
});

describe('money that comes late', () => {
  it('confirms the order at its own time when that is still free', async () => {
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await work(shop, 40);
    await pay(shop, payment.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'CONFIRMED',
      bookings: [{ start: ten, status: 'CONFIRMED' }],
    });
    expect(newsOf(placed.id)).toEqual(['closed', 'confirmed']);
  });

  it('moves it to the next time offered when somebody else has taken its own', async () => {
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await work(shop, 40);
    await takenByAnother(shop, ten);
    await pay(shop, payment.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'CONFIRMED',
      bookings: [{ start: eleven, status: 'CONFIRMED' }],
    });
    expect(newsOf(placed.id)).toEqual(['closed', 'moved']);
  });

  it('goes back when nothing is free within a week', async () => {
    await updateCalendarSettings(shop.ctx, {
      openingHours: [{ weekday: 2, opens: '10:00', closes: '11:00' }],
    });
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await work(shop, 40);
    await takenByAnother(shop, ten);
    await takenByAnother(shop, new Date('2026-06-09T10:00:00Z'));
    await pay(shop, payment.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({ status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(newsOf(placed.id)).toEqual(['closed', 'refunded: slot-gone']);
  });

  it('goes back when the customer has ordered something else meanwhile', async () => {
    const customer = await makeCustomer(shop.ctx);
    const first = await order(shop, { items: [[shop.massage, 1]], appointment: ten, customer });
    const payment = await ask(shop, first);
    await work(shop, 40);
    const second = await order(shop, { items: [[shop.massage, 1]], appointment: eleven, customer });
    await pay(shop, payment.id);
    await work(shop);
    expect((await now(shop, first)).status).toBe('REFUNDED');
    expect((await now(shop, second)).status).toBe('AWAITING_PAYMENT');
    expect(newsOf(first.id)).toEqual(['closed', 'refunded: order-over']);
  });
});
