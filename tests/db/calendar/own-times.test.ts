import { expect, test } from 'vitest';
import {
  bookingLink,
  findBookings,
  getOwnBooking,
  listOwnTimes,
  moveOwnBooking,
  updateCalendarSettings,
} from '@/lib/calendar';
import type { BaseCtx } from '@/lib/platform/context';
import { makeShop, order, ten } from '@/tests/factories/make-shop';

test('whoever moves their booking is told beforehand of the times at which it could no longer be cancelled', async () => {
  const shop = await makeShop();
  const stranger: BaseCtx = {
    actor: { kind: 'visitor', visitorId: 'anonymous' },
    requestId: 'req_1',
    clock: shop.clock,
  };
  const { id: reference } = await order(shop, { items: [[shop.haircut, 1]], appointment: ten });
  const [booking] = await findBookings(shop.ctx, { reference });
  const link = bookingLink({ companyId: shop.ctx.companyId, bookingId: booking?.id ?? '' });
  const token = link?.split('/').at(-1) ?? '';
  const ending = async () =>
    (await listOwnTimes(stranger, { token, days: 3 }))
      .filter(({ endsCancelling }) => endsCancelling)
      .map(({ start }) => start);
  const rules = (cancels: boolean, cancelHours: number) =>
    updateCalendarSettings(shop.owner, {
      customerRules: { moves: true, moveHours: 1, mostMoves: 2, cancels, cancelHours, paid: 'ASK' },
    });
  await rules(true, 25);
  const all = (await listOwnTimes(stranger, { token, days: 3 })).map(({ start }) => start);
  const limit = shop.clock.now().getTime() + 25 * 3_600_000;
  const inside = all.filter((start) => start.getTime() < limit);
  expect(inside.length).toBeGreaterThan(3);
  expect(all.map((start) => start.getTime())).toContain(limit);
  expect(await ending()).toEqual(inside);
  const last = inside.at(-1) ?? ten;
  // Nothing is lost by whoever may not cancel as it is.
  await rules(true, 27);
  expect(await ending()).toEqual([]);
  await rules(false, 25);
  expect(await ending()).toEqual([]);
  await rules(true, 25);
  await moveOwnBooking(stranger, { token, start: last });
  expect((await getOwnBooking(stranger, { token })).cancel).toEqual({ ok: false, why: 'late' });
  expect(await ending()).toEqual([]);
});
