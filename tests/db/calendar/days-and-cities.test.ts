import { describe, expect, it } from 'vitest';
import {
  confirmHold,
  getCalendarSettings,
  holdSlot,
  listAffectedBookings,
  listCalendarDays,
  listSlots,
  rescheduleBooking,
} from '@/lib/calendar';
import { makeCompany } from '@/tests/factories/make-company';
import { calendarDesk } from './fixtures/calendar-desk';

const { at, clock, set, off, appointment, delivery, daysOf, now } = calendarDesk();

describe('days off', () => {
  it('are offered to nobody and held for nobody, each kind for itself', async () => {
    await set({
      horizonDays: 6,
      daysOff: [off('2026-06-02', '2026-06-03'), off('2026-06-05', '2026-06-05', { kind: 'DELIVERY' })],
    });
    expect(await daysOf({ kind: 'APPOINTMENT' })).toEqual(['06-01', '06-04', '06-05', '06-06', '06-07']);
    expect(await daysOf({ kind: 'DELIVERY' })).toEqual(['06-01', '06-04', '06-06', '06-07']);
    await expect(holdSlot(now.ctx, appointment(at('02T10:00')))).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await expect(holdSlot(now.ctx, delivery(at('05T10:00'), 'Berlin'))).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await holdSlot(now.ctx, appointment(at('05T10:00')));
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
      const [slot] = await listSlots(now.ctx, { kind: 'DELIVERY', from: new Date(from), limit: 1 });
      return slot?.start.toISOString().slice(0, 10);
    };
    expect(await ask('2026-06-03T00:00:00Z')).toBe('2026-06-04');
    expect(await ask('2026-12-30T00:00:00Z')).toBe('2026-12-30');
    expect(await ask('2026-12-31T00:00:00Z')).toBe('2027-01-03');
  });

  it('leave what is booked where it is, name it to the company, and let it be moved away', async () => {
    const first = appointment(at('02T10:00'));
    const { id } = await holdSlot(now.ctx, first);
    await confirmHold(now.ctx, { reference: first.reference });
    const paying = await holdSlot(now.ctx, delivery(at('03T10:00'), 'Berlin'));
    await holdSlot(now.ctx, appointment(at('04T10:00')));
    await set({ daysOff: [off('2026-06-02', '2026-06-03')] });
    expect(
      (await listAffectedBookings(now.owner)).map(({ booking, off: name }) => [booking.id, name]),
    ).toEqual([
      [id, 'Holiday'],
      [paying.id, 'Holiday'],
    ]);
    await rescheduleBooking(now.owner, { bookingId: id, start: at('05T10:00') });
    expect((await listAffectedBookings(now.owner)).map(({ booking }) => booking.id)).toEqual([paying.id]);
    const other = await makeCompany({ timeZone: 'UTC' });
    expect(await listAffectedBookings({ ...other.owner, clock })).toEqual([]);
  });

  it('do not take a time away from somebody who is paying for it', async () => {
    const wish = appointment(at('02T10:00'));
    await holdSlot(now.ctx, wish);
    await set({ daysOff: [off('2026-06-02')] });
    expect(await confirmHold(now.ctx, { reference: wish.reference })).toMatchObject([{ end: 'confirmed' }]);
  });
});

describe('how many at once', () => {
  const freeAt = async (start: Date, durationMinutes = 60) => {
    const [slot] = await listSlots(now.ctx, { kind: 'APPOINTMENT', durationMinutes, from: start, limit: 1 });
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
      Array.from({ length: 15 }, () => holdSlot(now.ctx, appointment(at('02T10:00')))),
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
    const slots = await listSlots(now.ctx, { kind: 'DELIVERY', from: at('02T00:00'), limit: 4 });
    expect(slots.map(({ start, free }) => `${start.toISOString().slice(8, 13)} ${free}`)).toEqual([
      '02T10 2',
      '02T14 1',
      '04T10 2',
      '04T14 1',
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
    await holdSlot(now.ctx, appointment(at('02T10:00'), 120));
    await holdSlot(now.ctx, delivery(at('02T12:00'), 'Berlin'));
    const [, tuesday, wednesday] = await listCalendarDays(now.owner, { from: '2026-06-01', days: 3 });
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
    expect(await getCalendarSettings(now.ctx)).toMatchObject({
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
