import type { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelBooking } from '@/lib/calendar';
import { getItem, updateItem } from '@/lib/knowledge';
import { cancelOrder, confirmOrder, requestPayment } from '@/lib/orders';
import { getPayment, refundPayment } from '@/lib/payments';
import { newsOf, work } from '@/tests/factories/hear-news';
import { type MadeShop, makeShop, order, ten } from '@/tests/factories/make-shop';
import { ask, massageAtTen, now, pay } from '@/tests/factories/sale';
import { ownerClient } from '@/tests/setup/owner-client';

let shop: MadeShop;
/** Sees and changes everything, as no verb can. */
let judge: Client;
beforeAll(async () => {
  judge = await ownerClient();
});
beforeEach(async () => {
  shop = await makeShop();
});

const stockOfTea = async () => (await getItem(shop.ctx, { id: shop.tea.id })).stock;

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
    const payment = await ask(shop, placed);
    await updateItem(shop.ctx, { id: shop.tea.id, change: { stock: 7 } });
    await pay(shop, payment.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'REFUNDED',
      payment: { status: 'REFUNDED' },
      bookings: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }],
    });
    expect(await stockOfTea()).toBe(7);
    expect(newsOf(placed.id)).toEqual(['refunded: out-of-stock']);
  });

  it('goes back when its amount is not what the order asks for', async () => {
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await judge.query('update customer_order set due_now_minor = 1999 where id = $1', [placed.id]);
    await pay(shop, payment.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'REFUNDED',
      payment: { status: 'REFUNDED' },
      bookings: [{ status: 'CANCELLED' }],
    });
    expect(newsOf(placed.id)).toEqual(['refunded: wrong-amount']);
  });

  it('goes back when the order was cancelled while the customer paid', async () => {
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await judge.query("update test_checkout set status = 'paid' where payment_id = $1", [payment.id]);
    await cancelOrder(shop.ctx, { orderId: placed.id });
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({ status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(newsOf(placed.id)).toEqual(['closed', 'refunded: order-over']);
  });

  it('paid twice goes back once, and the order stands', async () => {
    const placed = await massageAtTen(shop);
    const first = await ask(shop, placed);
    await judge.query("update payment set status = 'EXPIRED' where id = $1", [first.id]);
    const second = await ask(shop, placed);
    await pay(shop, second.id);
    await work(shop);
    await pay(shop, first.id);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'CONFIRMED',
      payment: { id: second.id, status: 'PAID' },
    });
    expect((await getPayment(shop.ctx, { paymentId: first.id })).status).toBe('REFUNDED');
    expect(newsOf(placed.id)).toEqual(['confirmed', 'refunded: paid-twice']);
  });

  it('of another order confirms nothing', async () => {
    const [mine, other] = [
      await massageAtTen(shop),
      await order(shop, { items: [[shop.tea, 4]], delivery: ten }),
    ];
    const payment = await ask(shop, other);
    await pay(shop, payment.id);
    const stolen = confirmOrder(shop.ctx, { orderId: mine.id, paymentId: payment.id });
    await expect(stolen).rejects.toMatchObject({ code: 'not-found' });
    expect((await now(shop, mine)).status).toBe('AWAITING_PAYMENT');
  });
});

describe('an order that is undone', () => {
  it('by the owner frees its times and its stock, and gives the money back', async () => {
    const placed = await order(shop, { items: [[shop.tea, 4]], delivery: ten });
    const payment = await ask(shop, placed);
    await pay(shop, payment.id);
    await work(shop);
    expect(await stockOfTea()).toBe(6);
    await cancelOrder(shop.owner, { orderId: placed.id });
    await cancelOrder(shop.owner, { orderId: placed.id });
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'REFUNDED',
      payment: { status: 'REFUNDED' },
      bookings: [{ status: 'CANCELLED' }],
    });
    expect(await stockOfTea()).toBe(10);
    expect(newsOf(placed.id)).toEqual(['confirmed', 'refunded: cancelled']);
  });

  it('before it was paid closes its link', async () => {
    const placed = await massageAtTen(shop);
    const payment = await ask(shop, placed);
    await cancelOrder(shop.owner, { orderId: placed.id });
    await work(shop);
    await expect(pay(shop, payment.id)).rejects.toMatchObject({ key: 'payment-closed' });
    expect(await now(shop, placed)).toMatchObject({ status: 'CANCELLED', payment: { status: 'EXPIRED' } });
    expect(newsOf(placed.id)).toEqual(['closed']);
  });

  it.each(['by cancelling its booking', 'by giving its money back'])(
    '%s is undone as a whole',
    async (how) => {
      const placed = await massageAtTen(shop);
      const payment = await ask(shop, placed);
      await pay(shop, payment.id);
      await work(shop);
      const bookingId = (await now(shop, placed)).bookings[0]?.id ?? '';
      if (how === 'by cancelling its booking') await cancelBooking(shop.owner, { bookingId });
      else await refundPayment(shop.owner, { paymentId: payment.id, reason: 'asked for' });
      await work(shop);
      expect(await now(shop, placed)).toMatchObject({
        status: 'REFUNDED',
        payment: { status: 'REFUNDED' },
        bookings: [{ status: 'CANCELLED' }],
      });
      expect(newsOf(placed.id)).toHaveLength(2);
    },
  );

  it('a manager may not cancel, and another company finds nothing', async () => {
    const placed = await massageAtTen(shop);
    await expect(cancelOrder(shop.manager, { orderId: placed.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await makeShop();
    const payment = await ask(shop, placed);
    const foreign = { orderId: placed.id, paymentId: payment.id };
    await expect(cancelOrder(other.ctx, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(confirmOrder(other.ctx, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      requestPayment(other.ctx, { ...foreign, returnUrl: 'http://localhost:3000/' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
