import { beforeEach, describe, expect, it } from 'vitest';
import {
  type CalendarSettingsChange,
  confirmHold,
  findBookings,
  getCalendarSettings,
  type HoldSlot,
  holdSlot,
  listAffectedBookings,
  listCalendarDays,
  listSlots,
  rescheduleBooking,
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
// Monday, 1 June 2026.
const at = (time: string) => new Date(`2026-06-${time}:00Z`);

let company: MadeCompany;
let ctx: Ctx;
let owner: Ctx;
let contactId: string;

beforeEach(async () => {
  clock.moveTo(at('01T06:00'));
  company = await makeCompany({ type: 'HYBRID', timeZone: 'UTC' });
  ctx = companyContextOf(company.companyId, { clock });
  owner = { ...company.owner, clock };
  contactId = (await makeCustomer(ctx)).contactId;
});

const set = (change: CalendarSettingsChange) => updateCalendarSettings(owner, change);
const off = (from: string, to = from, change: object = {}) => ({
  name: 'Holiday',
  from,
  to,
  kind: 'BOTH' as const,
  yearly: false,
  ...change,
});
const appointment = (start: Date, durationMinutes = 60): HoldSlot => ({
  kind: 'APPOINTMENT',
  durationMinutes,
  start,
  contactId,
  reference: newId('ord'),
  title: 'Haircut',
});
const delivery = (start: Date, city: string): HoldSlot => ({
  kind: 'DELIVERY',
  start,
  contactId,
  reference: newId('ord'),
  title: 'Tea',
  city,
  address: 'Main street 1',
});
const daysOf = async (wish: { kind: 'APPOINTMENT' | 'DELIVERY'; city?: string }) => {
  const page = { from: at('01T00:00'), limit: 500 };
  const slots =
    wish.kind === 'APPOINTMENT'
      ? await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes: 60, ...page })
      : await listSlots(ctx, { ...wish, kind: 'DELIVERY', ...page });
  return [...new Set(slots.map(({ start }) => start.toISOString().slice(5, 10)))];
};

describe('days off', () => {
  it('are offered to nobody and held for nobody, each kind for itself', async () => {
    await set({
      horizonDays: 6,
      daysOff: [off('2026-06-02', '2026-06-03'), off('2026-06-05', '2026-06-05', { kind: 'DELIVERY' })],
    });
    expect(await daysOf({ kind: 'APPOINTMENT' })).toEqual(['06-01', '06-04', '06-05', '06-06', '06-07']);
    expect(await daysOf({ kind: 'DELIVERY' })).toEqual(['06-01', '06-04', '06-06', '06-07']);
    await expect(holdSlot(ctx, appointment(at('02T10:00')))).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await expect(holdSlot(ctx, delivery(at('05T10:00'), 'Berlin'))).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await holdSlot(ctx, appointment(at('05T10:00')));
  });

  it('that come every year come over New Year’s Eve too, and not in between', async () => {
    await set({
      horizonDays: 365,
      daysOff: [
        off('2020-12-31', '2021-01-02', { yearly: true }),
        off('2019-06-03', '2019-06-03', { yearly: true }),
      ],
    });
    const ask = async (from: string) => {
      const [slot] = await listSlots(ctx, { kind: 'DELIVERY', from: new Date(from), limit: 1 });
      return slot?.start.toISOString().slice(0, 10);
    };
    expect(await ask('2026-06-03T00:00:00Z')).toBe('2026-06-04');
    expect(await ask('2026-12-30T00:00:00Z')).toBe('2026-12-30');
    expect(await ask('2026-12-31T00:00:00Z')).toBe('2027-01-03');
  });

  it('leave what is booked where it is, name it to the company, and let it be moved away', async () => {
    const first = appointment(at('02T10:00'));
    const { id } = await holdSlot(ctx, first);
    await confirmHold(ctx, { reference: first.reference });
    const paying = await holdSlot(ctx, delivery(at('03T10:00'), 'Berlin'));
    await holdSlot(ctx, appointment(at('04T10:00')));
    await set({ daysOff: [off('2026-06-02', '2026-06-03')] });
    expect((await listAffectedBookings(owner)).map(({ booking, off: name }) => [booking.id, name])).toEqual([
      [id, 'Holiday'],
      [paying.id, 'Holiday'],
    ]);
    await rescheduleBooking(owner, { bookingId: id, start: at('05T10:00') });
    expect((await listAffectedBookings(owner)).map(({ booking }) => booking.id)).toEqual([paying.id]);
    const other = await makeCompany({ timeZone: 'UTC' });
    expect(await listAffectedBookings({ ...other.owner, clock })).toEqual([]);
  });

  it('do not take a time away from somebody who is paying for it', async () => {
    const wish = appointment(at('02T10:00'));
    await holdSlot(ctx, wish);
    await set({ daysOff: [off('2026-06-02')] });
    expect(await confirmHold(ctx, { reference: wish.reference })).toMatchObject([{ end: 'confirmed' }]);
  });
});

describe('how many at once', () => {
  const freeAt = async (start: Date, durationMinutes = 60) => {
    const [slot] = await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes, from: start, limit: 1 });
    return slot?.start.getTime() === start.getTime() ? slot.free : 0;
  };

  it('differs by hours, a day’s own number goes before, and the smallest on the way counts', async () => {
    await set({
      capacity: 2,
      capacityHours: [
        { weekday: 2, opens: '10:00', closes: '12:00', capacity: 4 },
        { weekday: 2, opens: '14:00', closes: '15:00', capacity: 0 },
      ],
      capacityDates: [{ date: '2026-06-09', kind: 'APPOINTMENT', capacity: 7 }],
    });
    expect(await freeAt(at('02T10:00'))).toBe(4);
    expect(await freeAt(at('02T11:30'))).toBe(2);
    expect(await freeAt(at('02T09:30'))).toBe(2);
    expect(await freeAt(at('02T14:00'))).toBe(0);
    expect(await freeAt(at('02T13:30'))).toBe(0);
    expect(await freeAt(at('03T10:00'))).toBe(2);
    expect(await freeAt(at('09T14:00'))).toBe(7);
  });

  it('lets exactly as many come, however many try at once', async () => {
    await set({ capacityHours: [{ weekday: 2, opens: '09:00', closes: '20:00', capacity: 3 }] });
    const tries = await Promise.allSettled(
      Array.from({ length: 15 }, () => holdSlot(ctx, appointment(at('02T10:00')))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('of deliveries differs by window and by day', async () => {
    await set({
      deliveryCapacity: 2,
      deliveryWindows: [
        { opens: '10:00', closes: '14:00' },
        { opens: '14:00', closes: '18:00', capacity: 1 },
      ],
      capacityDates: [{ date: '2026-06-03', kind: 'DELIVERY', capacity: 0 }],
    });
    const slots = await listSlots(ctx, { kind: 'DELIVERY', from: at('02T00:00'), limit: 4 });
    expect(slots.map(({ start, free }) => `${start.toISOString().slice(8, 13)} ${free}`)).toEqual([
      '02T10 2',
      '02T14 1',
      '04T10 2',
      '04T14 1',
    ]);
  });
});

describe('a city with couriers of its own', () => {
  const potsdam = {
    city: 'Potsdam',
    weekdays: [3, 5],
    windows: [{ opens: '12:00', closes: '16:00' }],
    capacity: 1,
    leadMinutes: 1_440,
  };

  it('has its own days, windows, number and lead time; other cities keep theirs', async () => {
    await set({ horizonDays: 6, cityDeliveries: [potsdam], deliveryCities: ['Berlin'] });
    expect(await daysOf({ kind: 'DELIVERY', city: ' potsdam ' })).toEqual(['06-03', '06-05']);
    expect(await daysOf({ kind: 'DELIVERY', city: 'Berlin' })).toHaveLength(7);
    await expect(listSlots(ctx, { kind: 'DELIVERY', city: 'Paris' })).rejects.toMatchObject({
      key: 'city-not-served',
    });
    clock.moveTo(at('02T13:00'));
    expect(await daysOf({ kind: 'DELIVERY', city: 'Potsdam' })).toEqual(['06-05']);
    const held = await holdSlot(ctx, delivery(at('05T12:00'), 'POTSDAM'));
    expect(held).toMatchObject({ city: 'Potsdam', end: at('05T16:00') });
    await expect(holdSlot(ctx, delivery(at('05T12:00'), 'Potsdam'))).rejects.toMatchObject({
      key: 'slot-taken',
    });
    await expect(holdSlot(ctx, delivery(at('05T10:00'), 'Potsdam'))).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await holdSlot(ctx, delivery(at('05T10:00'), 'Berlin'));
  });

  it('counts deliveries promised before it had its own couriers, and gives them back when it has none again', async () => {
    await set({ deliveryCapacity: 3, deliveryWindows: [{ opens: '12:00', closes: '16:00' }] });
    for (const city of ['Potsdam', 'Potsdam', 'Berlin']) await holdSlot(ctx, delivery(at('05T12:00'), city));
    const free = async (city: string) => {
      const [slot] = await listSlots(ctx, { kind: 'DELIVERY', city, from: at('05T12:00'), limit: 1 });
      return slot?.start.getTime() === at('05T12:00').getTime() ? slot.free : 0;
    };
    expect(await free('Berlin')).toBe(0);
    await set({ cityDeliveries: [{ ...potsdam, capacity: 3 }] });
    expect([await free('Potsdam'), await free('Berlin')]).toEqual([1, 2]);
    await holdSlot(ctx, delivery(at('05T12:00'), 'Berlin'));
    await set({ cityDeliveries: [] });
    expect([await free('Potsdam'), await free('Berlin')]).toEqual([0, 0]);
    const client = await ownerClient();
    const { rows } = await client.query(
      `select resource, count(*)::int as count, count(distinct seat)::int as seats from booking
        where company_id = $1 and status = 'HELD' group by 1`,
      [ctx.companyId],
    );
    expect(rows).toEqual([{ resource: 'DELIVERY', count: 4, seats: 4 }]);
  });

  it('moves within its own windows', async () => {
    await set({ cityDeliveries: [potsdam] });
    const wish = delivery(at('03T12:00'), 'Potsdam');
    const { id } = await holdSlot(ctx, wish);
    await confirmHold(ctx, { reference: wish.reference });
    await expect(rescheduleBooking(owner, { bookingId: id, start: at('04T10:00') })).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await rescheduleBooking(owner, { bookingId: id, start: at('05T12:00') });
    expect(await findBookings(ctx, { reference: wish.reference })).toMatchObject([
      { start: at('05T12:00'), end: at('05T16:00') },
    ]);
  });
});

describe('the days of the calendar', () => {
  it('say when it is open, what is off, how full it is, and what each window takes', async () => {
    await set({
      capacity: 2,
      openingHours: [{ weekday: 2, opens: '10:00', closes: '14:00' }],
      deliveryWindows: [{ opens: '12:00', closes: '16:00' }],
      daysOff: [off('2026-06-03', '2026-06-03', { kind: 'DELIVERY' })],
    });
    await holdSlot(ctx, appointment(at('02T10:00'), 120));
    await holdSlot(ctx, delivery(at('02T12:00'), 'Berlin'));
    const [, tuesday, wednesday] = await listCalendarDays(owner, { from: '2026-06-01', days: 3 });
    expect(tuesday).toMatchObject({
      date: '2026-06-02',
      open: [{ start: at('02T10:00'), end: at('02T14:00') }],
      off: [],
      appointments: 1,
      deliveries: 1,
      filled: 0.25,
      capacity: 2,
      windows: [{ start: at('02T12:00'), end: at('02T16:00'), city: null, capacity: 5, taken: 1 }],
    });
    expect(wednesday).toMatchObject({
      open: [],
      off: [{ name: 'Holiday', kind: 'DELIVERY' }],
      windows: [],
      filled: null,
    });
  });
});

describe('settings', () => {
  it('written by a program that knows less of them keep the rest', async () => {
    await set({ daysOff: [off('2026-06-02')], cityDeliveries: [] });
    await set({ slotMinutes: 20, capacity: 2 });
    expect(await getCalendarSettings(ctx)).toMatchObject({
      slotMinutes: 20,
      daysOff: [{ name: 'Holiday' }],
      customerRules: { moves: true, paid: 'ASK' },
    });
  });

  it.each([
    ['days off that end before they begin', { daysOff: [off('2026-06-03', '2026-06-02')] }],
    ['a day off that does not exist', { daysOff: [off('2026-02-30')] }],
    [
      'one day named twice',
      {
        capacityDates: [1, 2].map((capacity) => ({
          date: '2026-06-03',
          kind: 'DELIVERY' as const,
          capacity,
        })),
      },
    ],
    [
      'one city named twice',
      {
        cityDeliveries: ['Berlin', 'berlin '].map((city) => ({
          city,
          weekdays: [1],
          windows: [],
          capacity: 1,
          leadMinutes: 0,
        })),
      },
    ],
    [
      'a city on no day',
      { cityDeliveries: [{ city: 'Berlin', weekdays: [], windows: [], capacity: 1, leadMinutes: 0 }] },
    ],
  ])('refuse %s', async (_, change) => {
    await expect(set(change)).rejects.toMatchObject({ code: 'invalid' });
  });
});
