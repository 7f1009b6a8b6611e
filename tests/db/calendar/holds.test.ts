import { beforeEach, describe, expect, it } from 'vitest';
import {
  confirmHold,
  expireHolds,
  extendHold,
  findBookings,
  type HoldSlot,
  holdSlot,
  listSlots,
  releaseHold,
  updateCalendarSettings,
} from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { companyContextOf } from '@/tests/factories/contexts';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { makeCustomer } from '@/tests/factories/make-customer';
import { ownerClient } from '@/tests/setup/owner-client';

const clock = movedClock(new Date(0));
const nine = new Date('2026-06-02T09:00:00Z');
const ten = new Date('2026-06-02T10:00:00Z');
const minutes = (count: number) => count * 60_000;

let company: MadeCompany;
let ctx: Ctx;
let contactId: string;

beforeEach(async () => {
  clock.moveTo(new Date('2026-06-01T08:00:00Z'));
  company = await makeCompany({ type: 'HYBRID', timeZone: 'UTC' });
  ctx = companyContextOf(company.companyId, { clock });
  contactId = (await makeCustomer(ctx)).contactId;
});

const appointment = (change: object = {}): HoldSlot => ({
  kind: 'APPOINTMENT',
  durationMinutes: 60,
  start: nine,
  contactId,
  reference: newId('ord'),
  title: 'Haircut',
  ...change,
});

const delivery = (change: object = {}): HoldSlot => ({
  kind: 'DELIVERY',
  start: ten,
  contactId,
  reference: newId('ord'),
  title: 'Tea',
  city: 'Berlin',
  address: 'Lindenstr. 1',
  ...change,
});

const statuses = async (reference: string) =>
  (await findBookings(ctx, { reference })).map((booking) => booking.status);
const startsOf = async (durationMinutes: number, limit = 3) =>
  (await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes, from: nine, limit })).map((slot) =>
    slot.start.toISOString().slice(11, 16),
  );

describe('what is offered', () => {
  it('begins after the lead time, ends at the horizon, and leaves out what is taken', async () => {
    const [first] = await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes: 30 });
    expect(first?.start).toEqual(new Date('2026-06-01T09:00:00Z'));
    await holdSlot(ctx, appointment());
    expect(await startsOf(60)).toEqual(['10:00', '10:30', '11:00']);
    await updateCalendarSettings(ctx, { horizonDays: 1 });
    const all = await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes: 60, limit: 500 });
    expect(all.at(-1)?.start).toEqual(new Date('2026-06-02T19:00:00Z'));
  });

  it('says how many may still come', async () => {
    await updateCalendarSettings(ctx, { capacity: 3 });
    await holdSlot(ctx, appointment());
    const [slot] = await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes: 30, from: nine, limit: 1 });
    expect(slot).toMatchObject({ start: nine, free: 2, timeZone: 'UTC' });
  });

  it('keeps to the cities served, however they are written', async () => {
    await updateCalendarSettings(ctx, { deliveryCities: ['Королёв', 'Berlin'] });
    await expect(listSlots(ctx, { kind: 'DELIVERY', city: 'Paris' })).rejects.toMatchObject({
      code: 'invalid',
      key: 'city-not-served',
    });
    expect(await listSlots(ctx, { kind: 'DELIVERY', city: ' королев ' })).not.toEqual([]);
    expect(await holdSlot(ctx, delivery({ city: ' BERLIN ' }))).toMatchObject({ city: 'Berlin' });
    await expect(holdSlot(ctx, delivery({ city: 'Paris' }))).rejects.toMatchObject({
      key: 'city-not-served',
    });
  });

  it.each([
    ['between two slots', { start: new Date('2026-06-02T09:10:00Z') }],
    ['on a closed hour', { start: new Date('2026-06-02T04:00:00Z') }],
    ['before the lead time', { start: new Date('2026-06-01T08:30:00Z') }],
    ['in the past', { start: new Date('2026-05-01T09:00:00Z') }],
    ['beyond the horizon', { start: new Date('2027-06-01T09:00:00Z') }],
    ['longer than the day', { durationMinutes: 700 }],
  ])('a time %s cannot be held', async (_, change) => {
    await expect(holdSlot(ctx, appointment(change))).rejects.toMatchObject({
      code: 'conflict',
      key: 'slot-not-offered',
    });
  });
});

describe('a hold', () => {
  it('asked for again is the same; another time for the same order is refused', async () => {
    const wish = appointment();
    const held = await holdSlot(ctx, wish);
    expect((await holdSlot(ctx, wish)).id).toBe(held.id);
    await expect(holdSlot(ctx, { ...wish, start: ten })).rejects.toMatchObject({ key: 'slot-held-already' });
  });

  it('that is over stands in nobody’s way before it is swept, and is never confirmed over somebody else', async () => {
    const late = appointment();
    await holdSlot(ctx, late);
    clock.moveBy(minutes(31));
    expect(await statuses(late.reference)).toEqual(['EXPIRED']);
    expect(await startsOf(60, 1)).toEqual(['09:00']);
    const quick = await holdSlot(ctx, appointment());
    const [confirmed] = await confirmHold(ctx, { reference: late.reference });
    expect(confirmed).toMatchObject({
      end: 'moved',
      from: nine,
      booking: { start: ten, status: 'CONFIRMED' },
    });
    expect(quick).toMatchObject({ start: nine, status: 'HELD' });
  });

  it('that is over and whose time is still free is confirmed at its own time', async () => {
    const wish = appointment();
    await holdSlot(ctx, wish);
    clock.moveBy(minutes(31));
    await expireHolds(ctx);
    expect(await statuses(wish.reference)).toEqual(['EXPIRED']);
    expect(await confirmHold(ctx, { reference: wish.reference })).toMatchObject([
      { end: 'confirmed', booking: { start: nine, status: 'CONFIRMED', holdExpiresAt: null } },
    ]);
  });

  it('with nothing free within a week is gone', async () => {
    await updateCalendarSettings(ctx, { openingHours: [{ weekday: 2, opens: '09:00', closes: '10:00' }] });
    const late = appointment();
    await holdSlot(ctx, late);
    clock.moveBy(minutes(31));
    await holdSlot(ctx, appointment());
    await holdSlot(ctx, appointment({ start: new Date('2026-06-09T09:00:00Z') }));
    expect(await confirmHold(ctx, { reference: late.reference })).toMatchObject([{ end: 'gone' }]);
    expect(await statuses(late.reference)).toEqual(['EXPIRED']);
  });

  it('is never confirmed for a time that has passed', async () => {
    const wish = appointment();
    await holdSlot(ctx, wish);
    clock.moveTo(new Date('2026-06-02T09:01:00Z'));
    const [confirmed] = await confirmHold(ctx, { reference: wish.reference });
    expect(confirmed).toMatchObject({ end: 'moved', booking: { start: new Date('2026-06-02T10:30:00Z') } });
  });

  it('confirmed twice, or by many at once, is one booking', async () => {
    const wish = appointment();
    await holdSlot(ctx, wish);
    await Promise.all(Array.from({ length: 10 }, () => confirmHold(ctx, { reference: wish.reference })));
    expect(await statuses(wish.reference)).toEqual(['CONFIRMED']);
  });

  it('can be kept longer while it lives, not brought back', async () => {
    const wish = appointment();
    await holdSlot(ctx, wish);
    const until = new Date(clock.now().getTime() + minutes(45));
    await extendHold(ctx, { reference: wish.reference, until });
    clock.moveBy(minutes(40));
    expect(await statuses(wish.reference)).toEqual(['HELD']);
    clock.moveBy(minutes(10));
    await extendHold(ctx, {
      reference: wish.reference,
      until: new Date(clock.now().getTime() + minutes(45)),
    });
    expect(await statuses(wish.reference)).toEqual(['EXPIRED']);
  });

  it('given back is free at once, and its reference may take another time', async () => {
    const wish = appointment();
    await holdSlot(ctx, wish);
    await releaseHold(ctx, { reference: wish.reference });
    expect(await startsOf(60, 1)).toEqual(['09:00']);
    await holdSlot(ctx, { ...wish, start: ten });
    expect(await statuses(wish.reference)).toEqual(['HELD', 'CANCELLED']);
  });

  it('of two kinds for one order are confirmed together', async () => {
    const reference = newId('ord');
    await holdSlot(ctx, appointment({ reference }));
    await holdSlot(ctx, delivery({ reference }));
    expect((await confirmHold(ctx, { reference })).map((one) => one.booking.kind)).toEqual([
      'APPOINTMENT',
      'DELIVERY',
    ]);
  });
});

describe('a smaller capacity than before', () => {
  it('never lets more come than fit now', async () => {
    await updateCalendarSettings(ctx, { capacity: 3 });
    const references = [newId('ord'), newId('ord')];
    for (const reference of references) await holdSlot(ctx, appointment({ reference }));
    await releaseHold(ctx, { reference: references[0] ?? '' });
    await updateCalendarSettings(ctx, { capacity: 1 });
    await expect(holdSlot(ctx, appointment())).rejects.toMatchObject({ key: 'slot-taken' });
  });
});

it('holds of many companies are swept together, each once', async () => {
  await holdSlot(ctx, appointment());
  const second = companyContextOf((await makeCompany({ timeZone: 'UTC' })).companyId, { clock });
  const { contactId: theirs } = await makeCustomer(second);
  await holdSlot(second, appointment({ contactId: theirs }));
  clock.moveBy(minutes(31));
  const counts = await Promise.all([expireHolds(ctx), expireHolds(ctx), expireHolds(ctx)]);
  const owner = await ownerClient();
  const { rows } = await owner.query(
    "select count(*)::int as expired from booking where status = 'EXPIRED' and company_id = any($1)",
    [[ctx.companyId, second.companyId]],
  );
  expect(rows).toEqual([{ expired: 2 }]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
});
