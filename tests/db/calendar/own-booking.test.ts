import { beforeEach, describe, expect, it } from 'vitest';
import {
  bookingLink,
  findBookings,
  getBooking,
  getOwnBooking,
  listOwnTimes,
  moveOwnBooking,
  rescheduleBooking,
  updateCalendarSettings,
} from '@/lib/calendar';
import { cancelBookedOrder, confirmOrder, getBookedOrder, getOrder, requestPayment } from '@/lib/orders';
import { findPayments, payTestCheckout } from '@/lib/payments';
import type { BaseCtx } from '@/lib/platform/context';
import { newsOf, work } from '@/tests/factories/hear-news';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type MadeShop, makeShop, order, ten } from '@/tests/factories/make-shop';

let shop: MadeShop;
let stranger: BaseCtx;

beforeEach(async () => {
  shop = await makeShop();
  stranger = {
    actor: { kind: 'visitor', visitorId: 'anonymous' },
    requestId: 'req_1',
    clock: shop.clock,
    ...(shop.ctx.lane ? { lane: shop.ctx.lane } : {}),
  };
});

const at = (time: string) => new Date(`2026-06-${time}:00Z`);
const hours = (count: number) => count * 3_600_000;

const tokenOf = (bookingId: string, companyId = shop.ctx.companyId) =>
  bookingLink({ companyId, bookingId })?.split('/').at(-1) ?? '';

/** A haircut that costs nothing in advance, tomorrow at ten; its booking's link. */
async function haircut() {
  const { id: orderId } = await order(shop, { items: [[shop.haircut, 1]], appointment: ten });
  const [booking] = await findBookings(shop.ctx, { reference: orderId });
  const bookingId = booking?.id ?? '';
  return { orderId, bookingId, token: tokenOf(bookingId) };
}

/** A massage with half of it paid in advance, tomorrow at ten. */
async function massage(extra: Partial<Parameters<typeof order>[1]> = {}) {
  const { id: orderId } = await order(shop, { items: [[shop.massage, 1]], appointment: ten, ...extra });
  const payment = await requestPayment(shop.ctx, { orderId, returnUrl: 'https://shop.example/chat' });
  await payTestCheckout(shop.ctx, { paymentId: payment.id });
  await confirmOrder(shop.ctx, { orderId, paymentId: payment.id });
  const [booking] = await findBookings(shop.ctx, { reference: orderId });
  const bookingId = booking?.id ?? '';
  return { orderId, bookingId, token: tokenOf(bookingId) };
}

describe('the link of a booking', () => {
  it('shows it, what it costs and what is paid, to whoever has it', async () => {
    const { token, bookingId } = await massage();
    expect(await getOwnBooking(stranger, { token })).toMatchObject({
      booking: { id: bookingId, status: 'CONFIRMED', start: ten },
      shopName: 'Test shop',
      move: { ok: true },
      cancel: { ok: true },
      movesLeft: 2,
      movedFrom: null,
    });
    expect(await getBookedOrder(stranger, { token })).toMatchObject({
      status: 'CONFIRMED',
      totalMinor: 4_000,
      paidMinor: 2_000,
      test: true,
      others: [],
    });
  });

  it('opens nothing when a character of it is changed, or another company or booking is put in', async () => {
    const { token, bookingId } = await haircut();
    const other = await makeShop();
    const [company = '', booking = '', signature = ''] = token.split('.');
    const forged = [
      `${company}.${booking}.${signature.slice(0, -2)}${signature.endsWith('AA') ? 'BB' : 'AA'}`,
      `${other.ctx.companyId}.${booking}.${signature}`,
      `${company}.${booking.slice(0, -1)}${booking.endsWith('0') ? '1' : '0'}.${signature}`,
      `${company}.${booking}.`,
      `${company}.${booking}`,
      '',
    ];
    for (const wrong of forged) {
      const refused = expect(getOwnBooking(stranger, { token: wrong })).rejects;
      await (wrong === ''
        ? refused.toMatchObject({ code: 'invalid' })
        : refused.toMatchObject({ code: 'not-found' }));
    }
    const stolen = { token: forged[0] ?? '' };
    await expect(moveOwnBooking(stranger, { ...stolen, start: at('03T10:00') })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(cancelBookedOrder(stranger, stolen)).rejects.toMatchObject({ code: 'not-found' });
    // Rightly signed for a company whose booking it is not: the database finds nothing there.
    await expect(
      getOwnBooking(stranger, { token: tokenOf(bookingId, other.ctx.companyId) }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await getBooking(shop.ctx, { bookingId })).booking).toMatchObject({
      status: 'CONFIRMED',
      start: ten,
    });
  });
});

describe('a customer who moves their booking', () => {
  it('takes a free time, only a free one, and the same length of it', async () => {
    const { token, bookingId } = await haircut();
    await order(shop, { items: [[shop.haircut, 1]], appointment: at('03T10:00') });
    const times = await listOwnTimes(stranger, { token, days: 3 });
    const starts = times.map(({ start }) => start.toISOString().slice(8, 16));
    expect(starts).toContain('03T09:30');
    expect(starts).not.toContain('03T10:00');
    expect(starts).not.toContain('02T10:00');
    await expect(moveOwnBooking(stranger, { token, start: at('03T10:00') })).rejects.toMatchObject({
      key: 'slot-taken',
    });
    await moveOwnBooking(stranger, { token, start: at('03T11:00') });
    const { booking, moves } = await getBooking(shop.ctx, { bookingId });
    expect(booking).toMatchObject({ start: at('03T11:00'), end: at('03T11:30') });
    expect(moves).toMatchObject([{ movedBy: 'CUSTOMER', userId: null }]);
    expect(await getOwnBooking(stranger, { token })).toMatchObject({ movedFrom: ten, movesLeft: 1 });
  });

  it('may do so as often as the company lets them, and its own moves do not count', async () => {
    const { token, bookingId } = await haircut();
    await moveOwnBooking(stranger, { token, start: at('03T11:00') });
    await rescheduleBooking(shop.owner, { bookingId, start: at('04T11:00') });
    await moveOwnBooking(stranger, { token, start: at('05T11:00') });
    expect((await getOwnBooking(stranger, { token })).move).toEqual({ ok: false, why: 'often' });
    expect(await listOwnTimes(stranger, { token, days: 3 })).toEqual([]);
    const third = { token, start: at('06T11:00') };
    await expect(moveOwnBooking(stranger, third)).rejects.toMatchObject({ key: 'booking-not-yours-to-move' });
    // Pressed twice, it is no second move.
    await moveOwnBooking(stranger, { token, start: at('05T11:00') });
  });

  it('is too late from the hour the company says', async () => {
    const { token } = await haircut();
    shop.clock.moveTo(new Date(ten.getTime() - hours(12)));
    expect((await getOwnBooking(stranger, { token })).move).toEqual({ ok: true, why: null });
    shop.clock.moveBy(1);
    expect((await getOwnBooking(stranger, { token })).move).toEqual({ ok: false, why: 'late' });
    await expect(moveOwnBooking(stranger, { token, start: at('03T11:00') })).rejects.toMatchObject({
      key: 'booking-not-yours-to-move',
    });
  });

  it('may not when the company wants none of it, nor after asking to cancel, nor when it is over', async () => {
    const { token } = await massage();
    const rules = {
      moves: true,
      moveHours: 0,
      mostMoves: 9,
      cancels: true,
      cancelHours: 0,
      paid: 'ASK',
    } as const;
    const why = async () => (await getOwnBooking(stranger, { token })).move.why;
    await updateCalendarSettings(shop.owner, { customerRules: { ...rules, moves: false } });
    expect(await why()).toBe('off');
    await updateCalendarSettings(shop.owner, { customerRules: rules });
    expect(await cancelBookedOrder(stranger, { token })).toBe('asked');
    expect(await why()).toBe('asked');
    shop.clock.moveTo(ten);
    expect(await why()).toBe('over');
  });

  it('gets one time of many who want it at once', async () => {
    const all = await Promise.all(
      ['02T09:00', '02T12:00', '02T13:00', '02T14:00', '02T15:00'].map(async (time) => {
        const { id } = await order(shop, { items: [[shop.haircut, 1]], appointment: at(time) });
        const [booking] = await findBookings(shop.ctx, { reference: id });
        return tokenOf(booking?.id ?? '');
      }),
    );
    const results = await Promise.allSettled(
      all.map((token) => moveOwnBooking(stranger, { token, start: at('04T12:00') })),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of results)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ key: 'slot-taken' });
  });
});

describe('a customer who cancels', () => {
  it('what is not paid: it is over at once, its time is free, and the news is told', async () => {
    const { token, orderId, bookingId } = await haircut();
    expect(await cancelBookedOrder(stranger, { token })).toBe('cancelled');
    expect(await getOrder(shop.ctx, { orderId })).toMatchObject({ status: 'CANCELLED' });
    expect((await getBooking(shop.ctx, { bookingId })).booking.status).toBe('CANCELLED');
    await work(shop);
    expect(newsOf(orderId)).toContain('closed');
    await expect(cancelBookedOrder(stranger, { token })).rejects.toMatchObject({ key: 'booking-over' });
    await haircut();
  });

  it('what is paid, where a person decides: nothing moves but the wish, once', async () => {
    const { token, orderId, bookingId } = await massage();
    expect(await cancelBookedOrder(stranger, { token })).toBe('asked');
    expect((await getBooking(shop.ctx, { bookingId })).booking).toMatchObject({
      status: 'CONFIRMED',
      cancelAskedAt: shop.clock.now(),
    });
    expect((await findPayments(shop.ctx, { reference: orderId })).map((one) => one.status)).toEqual(['PAID']);
    await expect(cancelBookedOrder(stranger, { token })).rejects.toMatchObject({
      key: 'booking-not-yours-to-cancel',
    });
    expect(await jobsOf(shop.ctx.companyId, 'calendar.cancellation-asked')).toHaveLength(1);
  });

  it('what is paid, where the company gives it back: the money is on its way, once, however often it is pressed', async () => {
    await updateCalendarSettings(shop.owner, {
      customerRules: {
        moves: true,
        moveHours: 12,
        mostMoves: 2,
        cancels: true,
        cancelHours: 12,
        paid: 'REFUND',
      },
    });
    const { token, orderId } = await massage();
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => cancelBookedOrder(stranger, { token })),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await work(shop, 5);
    expect((await findPayments(shop.ctx, { reference: orderId })).map((one) => one.status)).toEqual([
      'REFUNDED',
    ]);
    expect(newsOf(orderId).filter((news) => news === 'refunded: cancelled')).toHaveLength(1);
  });

  it('cancels the delivery that was ordered with it too', async () => {
    const { orderId, token } = await massage({
      items: [
        [shop.haircut, 1],
        [shop.tea, 1],
      ],
      delivery: ten,
    });
    await updateCalendarSettings(shop.owner, {
      customerRules: {
        moves: true,
        moveHours: 1,
        mostMoves: 2,
        cancels: true,
        cancelHours: 1,
        paid: 'REFUND',
      },
    });
    expect((await getBookedOrder(stranger, { token })).others).toMatchObject([{ kind: 'DELIVERY' }]);
    await cancelBookedOrder(stranger, { token });
    expect((await findBookings(shop.ctx, { reference: orderId })).map((one) => one.status)).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
  });

  it('is too late from the hour the company says', async () => {
    const { token } = await haircut();
    shop.clock.moveTo(new Date(ten.getTime() - hours(24) + 1));
    expect((await getOwnBooking(stranger, { token })).cancel).toEqual({ ok: false, why: 'late' });
    await expect(cancelBookedOrder(stranger, { token })).rejects.toMatchObject({
      key: 'booking-not-yours-to-cancel',
    });
  });
});
