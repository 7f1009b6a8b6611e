import { beforeEach, describe, expect, it } from 'vitest';
import { deleteItem, updateItem } from '@/lib/knowledge';
import { changeCart, clearCart, getCart, getOrder, listOrders, placeOrder, quoteCart } from '@/lib/orders';
import { companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { type MadeCustomer, makeCustomer } from '@/tests/factories/make-customer';
import { type MadeShop, makeShop, order, ten } from '@/tests/factories/make-shop';

let shop: MadeShop;
let customer: MadeCustomer;
let conversationId: string;

beforeEach(async () => {
  shop = await makeShop();
  customer = await makeCustomer(shop.ctx);
  conversationId = customer.conversationId;
});

const add = (itemId: string, quantity?: number) =>
  changeCart(shop.ctx, {
    conversationId,
    itemId,
    change: 'add',
    ...(quantity === undefined ? {} : { quantity }),
  });
const priceOf = (itemId: string, priceMinor: number) =>
  updateItem(shop.ctx, { id: itemId, change: { priceMinor } });

describe('a cart', () => {
  it('adds, sets, takes out, and is priced by code', async () => {
    await add(shop.tea.id, 2);
    await add(shop.tea.id);
    expect(await add(shop.massage.id)).toMatchObject({
      currency: 'EUR',
      totalMinor: 5_500,
      dueNowMinor: 3_500,
      lines: [
        {
          sku: 'TEA',
          name: 'Tea',
          options: { size: 'L' },
          quantity: 3,
          unitPriceMinor: 500,
          totalMinor: 1_500,
        },
        { sku: 'MASSAGE', quantity: 1, totalMinor: 4_000, dueNowMinor: 2_000 },
      ],
    });
    const take = { conversationId, itemId: shop.tea.id, change: 'remove' } as const;
    expect((await changeCart(shop.ctx, { ...take, quantity: 1 })).lines[0]?.quantity).toBe(2);
    expect((await changeCart(shop.ctx, take)).lines.map((line) => line.sku)).toEqual(['MASSAGE']);
    await clearCart(shop.ctx, { conversationId });
    expect(await getCart(shop.ctx, { conversationId })).toMatchObject({
      lines: [],
      totalMinor: 0,
      dueNowMinor: 0,
    });
  });

  it('never holds more than there is', async () => {
    await expect(add(shop.tea.id, 11)).rejects.toMatchObject({
      code: 'conflict',
      key: 'not-enough-stock',
      params: { name: 'Tea (L)', stock: 10 },
    });
    await add(shop.tea.id, 6);
    await expect(add(shop.tea.id, 5)).rejects.toMatchObject({ key: 'not-enough-stock' });
    expect((await getCart(shop.ctx, { conversationId })).lines[0]?.quantity).toBe(6);
  });

  it('changed by many at once counts all of them', async () => {
    await Promise.all(Array.from({ length: 10 }, () => add(shop.tea.id)));
    expect((await getCart(shop.ctx, { conversationId })).lines[0]?.quantity).toBe(10);
  });

  it('takes no part, no negative and no absurd quantity', async () => {
    for (const quantity of [-1, 1.5, 10_001, Number.NaN]) {
      await expect(add(shop.haircut.id, quantity)).rejects.toMatchObject({ code: 'invalid' });
    }
    await add(shop.haircut.id, 10_000);
    await expect(add(shop.haircut.id, 1)).rejects.toMatchObject({ code: 'limit', key: 'cart-full' });
  });

  it('forgets what is not sold any more, and knows only what is', async () => {
    await add(shop.tea.id);
    await deleteItem(shop.ctx, { id: shop.tea.id });
    expect((await getCart(shop.ctx, { conversationId })).lines).toEqual([]);
    await expect(add(shop.tea.id)).rejects.toMatchObject({ code: 'not-found', key: 'item-not-in-catalogue' });
    await expect(add('itm_unknown')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a quote', () => {
  it('keeps its prices, whatever becomes of the price list', async () => {
    await add(shop.tea.id, 2);
    const quote = await quoteCart(shop.ctx, { conversationId });
    await priceOf(shop.tea.id, 900);
    const placed = await placeOrder(shop.ctx, {
      ...customer,
      quoteId: quote.id,
      delivery: { start: ten, city: 'Berlin', address: 'Lindenstr. 1' },
    });
    expect(placed).toMatchObject({
      status: 'AWAITING_PAYMENT',
      totalMinor: 1_000,
      dueNowMinor: 1_000,
      lines: [{ sku: 'TEA', name: 'Tea (L)', quantity: 2, unitPriceMinor: 500, totalMinor: 1_000 }],
      bookings: [{ kind: 'DELIVERY', status: 'HELD', start: ten, title: 'Tea (L) × 2', city: 'Berlin' }],
      payment: null,
    });
    expect((await getCart(shop.ctx, { conversationId })).totalMinor).toBe(1_800);
  });

  it('of nothing, or of more than there is, is refused', async () => {
    await expect(quoteCart(shop.ctx, { conversationId })).rejects.toMatchObject({ key: 'cart-empty' });
    await add(shop.tea.id, 8);
    await updateItem(shop.ctx, { id: shop.tea.id, change: { stock: 3 } });
    await expect(quoteCart(shop.ctx, { conversationId })).rejects.toMatchObject({ key: 'not-enough-stock' });
  });

  it('says what must be arranged: all services one after another, and a delivery for things', async () => {
    await add(shop.massage.id, 2);
    await add(shop.haircut.id, 1);
    expect(await quoteCart(shop.ctx, { conversationId })).toMatchObject({
      appointmentMinutes: 150,
      needsDelivery: false,
    });
    await add(shop.tea.id, 1);
    expect(await quoteCart(shop.ctx, { conversationId })).toMatchObject({
      appointmentMinutes: 150,
      needsDelivery: true,
    });
  });

  it('is over after a day', async () => {
    await add(shop.haircut.id);
    const quote = await quoteCart(shop.ctx, { conversationId });
    shop.clock.moveBy(24 * 3_600_000);
    const wish = { ...customer, quoteId: quote.id, appointment: { start: ten } };
    await expect(placeOrder(shop.ctx, wish)).rejects.toMatchObject({ key: 'quote-expired' });
  });
});

describe('placing an order', () => {
  it('needs the times that its lines need', async () => {
    await add(shop.massage.id);
    await add(shop.tea.id);
    const { id: quoteId } = await quoteCart(shop.ctx, { conversationId });
    const wish = { ...customer, quoteId };
    await expect(placeOrder(shop.ctx, wish)).rejects.toMatchObject({ key: 'appointment-needed' });
    const partly = { ...wish, appointment: { start: ten } };
    await expect(placeOrder(shop.ctx, partly)).rejects.toMatchObject({ key: 'delivery-needed' });
    const delivery = { start: ten, city: 'Berlin', address: 'Lindenstr. 1' };
    const placed = await placeOrder(shop.ctx, { ...partly, delivery });
    expect(placed.bookings.map((booking) => booking.kind)).toEqual(['APPOINTMENT', 'DELIVERY']);
    expect(placed).toMatchObject({ totalMinor: 4_500, dueNowMinor: 2_500 });
  });

  it('of the same quote, by many at once, is one order', async () => {
    await add(shop.massage.id);
    const { id: quoteId } = await quoteCart(shop.ctx, { conversationId });
    const wish = { ...customer, quoteId, appointment: { start: ten } };
    const placed = await Promise.all(Array.from({ length: 8 }, () => placeOrder(shop.ctx, wish)));
    expect(new Set(placed.map((one) => one.id)).size).toBe(1);
  });

  it('with the time taken leaves nothing behind', async () => {
    await order(shop, { items: [[shop.massage, 1]], appointment: ten });
    await expect(
      order(shop, { items: [[shop.massage, 1]], appointment: ten, customer }),
    ).rejects.toMatchObject({
      key: 'slot-taken',
    });
    expect((await listOrders(shop.ctx, { conversationId })).orders).toEqual([]);
  });

  it('with the stock gone since the quote is refused', async () => {
    await add(shop.tea.id, 8);
    const { id: quoteId } = await quoteCart(shop.ctx, { conversationId });
    await updateItem(shop.ctx, { id: shop.tea.id, change: { stock: 3 } });
    const delivery = { start: ten, city: 'Berlin', address: 'Lindenstr. 1' };
    await expect(placeOrder(shop.ctx, { ...customer, quoteId, delivery })).rejects.toMatchObject({
      key: 'not-enough-stock',
    });
  });

  it('with nothing to pay in advance confirms at once, and what was bought leaves the cart', async () => {
    await add(shop.haircut.id);
    const placed = await order(shop, { items: [[shop.haircut, 1]], appointment: ten, customer });
    expect(placed).toMatchObject({
      status: 'CONFIRMED',
      totalMinor: 2_000,
      dueNowMinor: 0,
      bookings: [{ status: 'CONFIRMED', start: ten, end: new Date('2026-06-02T10:30:00Z') }],
    });
    expect((await getCart(shop.ctx, { conversationId })).lines).toEqual([]);
  });

  it('again replaces the one that was not paid, and frees its time for itself', async () => {
    const first = await order(shop, { items: [[shop.massage, 1]], appointment: ten, customer });
    const second = await order(shop, { items: [[shop.massage, 2]], appointment: ten, customer });
    expect(second).toMatchObject({ status: 'AWAITING_PAYMENT', bookings: [{ start: ten }] });
    expect(await getOrder(shop.ctx, { orderId: first.id })).toMatchObject({
      status: 'CANCELLED',
      bookings: [{ status: 'CANCELLED' }],
    });
  });
});

describe('the list of orders', () => {
  it('goes from the newest to the oldest, page by page, by status and by conversation', async () => {
    const made = [];
    for (let count = 0; count < 5; count += 1)
      made.push(await order(shop, { items: [[shop.tea, 1]], delivery: ten }));
    const first = await listOrders(shop.ctx, { limit: 2 });
    const second = await listOrders(shop.ctx, {
      limit: 2,
      ...(first.nextCursor ? { cursor: first.nextCursor } : {}),
    });
    const third = await listOrders(shop.ctx, {
      limit: 2,
      ...(second.nextCursor ? { cursor: second.nextCursor } : {}),
    });
    expect([...first.orders, ...second.orders, ...third.orders].map((one) => one.id)).toEqual(
      made.map((one) => one.id).reverse(),
    );
    expect(third.nextCursor).toBeNull();
    expect((await listOrders(shop.ctx, { status: 'CONFIRMED' })).orders).toEqual([]);
  });
});

describe('who may do what with orders', () => {
  it('another company cannot see, fill, quote or order', async () => {
    await add(shop.tea.id);
    const quote = await quoteCart(shop.ctx, { conversationId });
    const placed = await order(shop, { items: [[shop.tea, 1]], delivery: ten });
    const other = companyContextOf((await makeCompany()).companyId, { clock: shop.clock });
    expect((await getCart(other, { conversationId })).lines).toEqual([]);
    expect((await listOrders(other, {})).orders).toEqual([]);
    const missing = { code: 'not-found' };
    await expect(getOrder(other, { orderId: placed.id })).rejects.toMatchObject(missing);
    await expect(placeOrder(other, { ...customer, quoteId: quote.id })).rejects.toMatchObject(missing);
    const steal = { conversationId, itemId: shop.tea.id, change: 'add' } as const;
    await expect(changeCart(other, steal)).rejects.toMatchObject(missing);
  });

  it('the wrong role is refused', async () => {
    const visitor = { ...shop.ctx, actor: { kind: 'visitor', visitorId: 'vis_1' } as const };
    const forbidden = { code: 'forbidden' };
    await expect(getCart(visitor, { conversationId })).rejects.toMatchObject(forbidden);
    await expect(listOrders(visitor, {})).rejects.toMatchObject(forbidden);
    await expect(quoteCart(shop.owner, { conversationId })).rejects.toMatchObject(forbidden);
    await expect(placeOrder(shop.manager, { ...customer, quoteId: 'quo_1' })).rejects.toMatchObject(
      forbidden,
    );
  });
});
