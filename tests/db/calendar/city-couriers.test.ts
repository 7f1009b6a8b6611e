import { describe, expect, it } from 'vitest';
import { confirmHold, findBookings, holdSlot, listSlots, rescheduleBooking } from '@/lib/calendar';
import { ownerClient } from '@/tests/setup/owner-client';
import { calendarDesk } from './fixtures/calendar-desk';

const { at, clock, set, delivery, daysOf, now } = calendarDesk();

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
    await expect(listSlots(now.ctx, { kind: 'DELIVERY', city: 'Paris' })).rejects.toMatchObject({
      key: 'city-not-served',
    });
    clock.moveTo(at('02T13:00'));
    expect(await daysOf({ kind: 'DELIVERY', city: 'Potsdam' })).toEqual(['06-05']);
    const held = await holdSlot(now.ctx, delivery(at('05T12:00'), 'POTSDAM'));
    expect(held).toMatchObject({ city: 'Potsdam', end: at('05T16:00') });
    await expect(holdSlot(now.ctx, delivery(at('05T12:00'), 'Potsdam'))).rejects.toMatchObject({
      key: 'slot-taken',
    });
    await expect(holdSlot(now.ctx, delivery(at('05T10:00'), 'Potsdam'))).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await holdSlot(now.ctx, delivery(at('05T10:00'), 'Berlin'));
  });

  it('counts deliveries promised before it had its own couriers, and gives them back when it has none again', async () => {
    await set({ deliveryCapacity: 3, deliveryWindows: [{ opens: '12:00', closes: '16:00' }] });
    for (const city of ['Potsdam', 'Potsdam', 'Berlin'])
      await holdSlot(now.ctx, delivery(at('05T12:00'), city));
    const free = async (city: string) => {
      const [slot] = await listSlots(now.ctx, { kind: 'DELIVERY', city, from: at('05T12:00'), limit: 1 });
      return slot?.start.getTime() === at('05T12:00').getTime() ? slot.free : 0;
    };
    expect(await free('Berlin')).toBe(0);
    await set({ cityDeliveries: [{ ...potsdam, capacity: 3 }] });
    expect([await free('Potsdam'), await free('Berlin')]).toEqual([1, 2]);
    await holdSlot(now.ctx, delivery(at('05T12:00'), 'Berlin'));
    await set({ cityDeliveries: [] });
    expect([await free('Potsdam'), await free('Berlin')]).toEqual([0, 0]);
    const client = await ownerClient();
    const { rows } = await client.query(
      `select resource, count(*)::int as count, count(distinct seat)::int as seats from booking
        where company_id = $1 and status = 'HELD' group by 1`,
      [now.ctx.companyId],
    );
    expect(rows).toEqual([{ resource: 'DELIVERY', count: 4, seats: 4 }]);
  });

  it('moves within its own windows', async () => {
    await set({ cityDeliveries: [potsdam] });
    const wish = delivery(at('03T12:00'), 'Potsdam');
    const { id } = await holdSlot(now.ctx, wish);
    await confirmHold(now.ctx, { reference: wish.reference });
    await expect(
      rescheduleBooking(now.owner, { bookingId: id, start: at('04T10:00') }),
    ).rejects.toMatchObject({
      key: 'slot-not-offered',
    });
    await rescheduleBooking(now.owner, { bookingId: id, start: at('05T12:00') });
    expect(await findBookings(now.ctx, { reference: wish.reference })).toMatchObject([
      { start: at('05T12:00'), end: at('05T16:00') },
    ]);
  });
});
