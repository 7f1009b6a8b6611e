import { beforeEach, describe, expect, it } from 'vitest';
import {
  bookingCalendarFile,
  cancelBooking,
  confirmHold,
  findBookings,
  getCalendarSettings,
  type HoldSlot,
  holdSlot,
  listBookings,
  listSlots,
  releaseHold,
  updateCalendarSettings,
} from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { companyContextOf } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { makeCustomer } from '@/tests/factories/make-customer';

const clock = movedClock(new Date(0));
const nine = new Date('2026-06-02T09:00:00Z');
const ten = new Date('2026-06-02T10:00:00Z');

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
describe('the company', () => {
  it('sees what is taken, cancels it, and says so once', async () => {
    const wish = appointment();
    const held = await holdSlot(ctx, wish);
    const day = { from: new Date('2026-06-02T00:00:00Z'), to: new Date('2026-06-03T00:00:00Z') };
    expect((await listBookings(ctx, day)).map((booking) => booking.id)).toEqual([held.id]);
    const owner = { ...company.owner, clock };
    await cancelBooking(owner, { bookingId: held.id });
    await cancelBooking(owner, { bookingId: held.id });
    expect(await listBookings(ctx, day)).toEqual([]);
    expect(await jobsOf(ctx.companyId, 'calendar.booking-cancelled')).toEqual([
      { job: 'calendar.booking-cancelled', payload: { bookingId: held.id, reference: wish.reference } },
    ]);
  });

  it('gives the customer a calendar file with the exact times in UTC', async () => {
    const { id } = await holdSlot(ctx, delivery({ title: 'Tea; and cake, please' }));
    const file = await bookingCalendarFile(ctx, { bookingId: id });
    expect(file).toContain('BEGIN:VCALENDAR\r\n');
    expect(file).toContain('DTSTART:20260602T100000Z');
    expect(file).toContain('DTEND:20260602T140000Z');
    expect(file).toContain('SUMMARY:Tea\\; and cake\\, please');
    expect(file).toContain('LOCATION:Berlin\\, Lindenstr. 1');
    expect(file).toContain(`UID:${id}@x8`);
    expect(file).toContain('STATUS:TENTATIVE');
  });

  it('keeps settings of its own, the defaults until then', async () => {
    expect(await getCalendarSettings(ctx)).toMatchObject({ slotMinutes: 30, capacity: 1, holdMinutes: 30 });
    await updateCalendarSettings(company.owner, { slotMinutes: 15, openingHours: [] });
    expect(await getCalendarSettings(ctx)).toMatchObject({ slotMinutes: 15, openingHours: [], capacity: 1 });
    expect(await listSlots(ctx, { kind: 'APPOINTMENT', durationMinutes: 15 })).toEqual([]);
    await expect(updateCalendarSettings(company.owner, { capacity: 0 })).rejects.toMatchObject({
      code: 'invalid',
      field: 'capacity',
    });
  });
});

describe('who may do what in the calendar', () => {
  it('another company cannot see, hold, confirm or cancel', async () => {
    const wish = appointment();
    const held = await holdSlot(ctx, wish);
    const other = companyContextOf((await makeCompany()).companyId, { clock });
    expect(await findBookings(other, { reference: wish.reference })).toEqual([]);
    expect(await listBookings(other, { from: nine, to: ten })).toEqual([]);
    const theirs = await listSlots(other, { kind: 'APPOINTMENT', durationMinutes: 60, from: nine });
    expect(theirs[0]).toMatchObject({ start: nine, free: 1 });
    expect(await confirmHold(other, { reference: wish.reference })).toEqual([]);
    expect(await releaseHold(other, { reference: wish.reference })).toEqual([]);
    await expect(cancelBooking(other, { bookingId: held.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(bookingCalendarFile(other, { bookingId: held.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(holdSlot(other, appointment())).rejects.toThrow();
    expect(await statuses(wish.reference)).toEqual(['HELD']);
  });

  it('the wrong role is refused', async () => {
    const visitor = { ...ctx, actor: { kind: 'visitor', visitorId: 'vis_1' } as const };
    const forbidden = { code: 'forbidden' };
    await expect(holdSlot(visitor, appointment())).rejects.toMatchObject(forbidden);
    await expect(listSlots(visitor, { kind: 'DELIVERY' })).rejects.toMatchObject(forbidden);
    await expect(listBookings(visitor, { from: nine, to: ten })).rejects.toMatchObject(forbidden);
    await expect(updateCalendarSettings(company.manager, { capacity: 2 })).rejects.toMatchObject(forbidden);
    await expect(cancelBooking(company.manager, { bookingId: 'bkg_1' })).rejects.toMatchObject(forbidden);
  });
});
