import { beforeEach, describe, expect, it } from 'vitest';
import {
  bookingCalendarFile,
  cancelBooking,
  confirmHold,
  findBookings,
  getBooking,
  type HoldSlot,
  holdSlot,
  listMoveTimes,
  rescheduleBooking,
  takeNewsOfMove,
  updateCalendarSettings,
} from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { companyContextOf } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { makeCustomer } from '@/tests/factories/make-customer';
import { ownerClient } from '@/tests/setup/owner-client';

const clock = movedClock(new Date(0));
const at = (time: string) => new Date(`2026-06-${time}:00Z`);

let company: MadeCompany;
let ctx: Ctx;
let owner: Ctx;
let contactId: string;

beforeEach(async () => {
  clock.moveTo(at('01T08:00'));
  company = await makeCompany({ type: 'HYBRID', timeZone: 'UTC' });
  ctx = companyContextOf(company.companyId, { clock });
  owner = { ...company.owner, clock };
  contactId = (await makeCustomer(ctx)).contactId;
});

const appointment = (start: Date, durationMinutes = 60): HoldSlot => ({
  kind: 'APPOINTMENT',
  durationMinutes,
  start,
  contactId,
  reference: newId('ord'),
  title: 'Haircut',
});

/** A booking that is paid for. */
async function firm(wish: HoldSlot): Promise<string> {
  const { id, reference } = await holdSlot(ctx, wish);
  await confirmHold(ctx, { reference });
  return id;
}

const timeOf = async (bookingId: string) => {
  const { booking } = await getBooking(ctx, { bookingId });
  return `${booking.start.toISOString().slice(8, 16)}–${booking.end.toISOString().slice(11, 16)}`;
};
const latestMove = async (bookingId: string) => (await getBooking(ctx, { bookingId })).moves[0]?.id ?? 'none';

describe('a firm booking that the company moves', () => {
  it('keeps its length, its customer and its order, and remembers where it was and who moved it', async () => {
    const bookingId = await firm(appointment(at('02T09:00'), 90));
    await rescheduleBooking(owner, { bookingId, start: at('04T14:30') });
    expect(await timeOf(bookingId)).toBe('04T14:30–16:00');
    const { booking, moves } = await getBooking(ctx, { bookingId });
    expect(booking).toMatchObject({ status: 'CONFIRMED', contactId });
    expect(moves).toMatchObject([
      { from: at('02T09:00'), to: at('04T14:30'), movedBy: 'COMPANY', movedAt: clock.now() },
    ]);
    expect(moves[0]?.userId).toBe(owner.actor.kind === 'user' ? owner.actor.userId : '');
    expect((await findBookings(ctx, { reference: booking.reference })).map((one) => one.start)).toEqual([
      at('04T14:30'),
    ]);
  });

  it('gives its old time back at once, and may take a time that its own length overlaps', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await rescheduleBooking(owner, { bookingId, start: at('02T09:30') });
    expect(await timeOf(bookingId)).toBe('02T09:30–10:30');
    await rescheduleBooking(owner, { bookingId, start: at('02T12:00') });
    await firm(appointment(at('02T09:30')));
  });

  it('is found in the customer’s calendar under the same name, with a higher number each time', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    const read = async () => {
      const file = await bookingCalendarFile(ctx, { bookingId });
      const line = (name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(file)?.[1];
      return { uid: line('UID'), sequence: Number(line('SEQUENCE')), start: line('DTSTART') };
    };
    const before = await read();
    await rescheduleBooking(owner, { bookingId, start: at('04T14:30') });
    const after = await read();
    expect(after).toMatchObject({ uid: before.uid, start: '20260604T143000Z' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    await cancelBooking(owner, { bookingId });
    expect((await read()).sequence).toBeGreaterThan(after.sequence);
    expect(await bookingCalendarFile(ctx, { bookingId })).toContain('STATUS:CANCELLED');
  });

  it('cannot go where somebody is, where the company is closed, between two slots, or into the past', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await firm(appointment(at('02T11:00')));
    const to = (start: Date) => rescheduleBooking(owner, { bookingId, start });
    await expect(to(at('02T11:30'))).rejects.toMatchObject({ code: 'conflict', key: 'slot-taken' });
    for (const start of [at('02T03:00'), at('02T12:10'), at('01T07:00'), at('02T19:30')])
      await expect(to(start)).rejects.toMatchObject({ code: 'conflict', key: 'slot-not-offered' });
    expect(await timeOf(bookingId)).toBe('02T09:00–10:00');
    expect((await getBooking(ctx, { bookingId })).moves).toEqual([]);
  });

  it('may go nearer and further than customers may book', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await updateCalendarSettings(owner, { leadMinutes: 600, horizonDays: 5 });
    await rescheduleBooking(owner, { bookingId, start: at('01T10:00') });
    await rescheduleBooking(owner, { bookingId, start: at('20T10:00') });
    expect(await timeOf(bookingId)).toBe('20T10:00–11:00');
  });

  it('can be brought back to where it was, even when that is not offered any more', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await rescheduleBooking(owner, { bookingId, start: at('04T14:00') });
    await updateCalendarSettings(owner, { slotMinutes: 45, openingHours: [] });
    await rescheduleBooking(owner, { bookingId, start: at('02T09:00') });
    expect(await timeOf(bookingId)).toBe('02T09:00–10:00');
  });

  it('cannot be brought back over somebody who came meanwhile', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await rescheduleBooking(owner, { bookingId, start: at('04T14:00') });
    await firm(appointment(at('02T09:30')));
    await expect(rescheduleBooking(owner, { bookingId, start: at('02T09:00') })).rejects.toMatchObject({
      key: 'slot-taken',
    });
  });
});

describe('what cannot be moved', () => {
  it('is a time that is being paid for, and one that is over', async () => {
    const held = await holdSlot(ctx, appointment(at('02T09:00')));
    const move = (bookingId: string) => rescheduleBooking(owner, { bookingId, start: at('04T14:00') });
    await expect(move(held.id)).rejects.toMatchObject({ code: 'conflict', key: 'booking-not-paid' });
    clock.moveBy(31 * 60_000);
    await expect(move(held.id)).rejects.toMatchObject({ key: 'booking-over' });
    const cancelled = await firm(appointment(at('02T09:00')));
    await cancelBooking(owner, { bookingId: cancelled });
    await expect(move(cancelled)).rejects.toMatchObject({ key: 'booking-over' });
  });

  it('is another company’s booking, and anything for those who may not', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    const other = await makeCompany({ timeZone: 'UTC' });
    const wish = { bookingId, start: at('04T14:00') };
    await expect(rescheduleBooking({ ...other.owner, clock }, wish)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getBooking({ ...other.owner, clock }, wish)).rejects.toMatchObject({ code: 'not-found' });
    await expect(listMoveTimes({ ...other.owner, clock }, { bookingId, days: 7 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(rescheduleBooking({ ...company.manager, clock }, wish)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const visitor = { ...ctx, actor: { kind: 'visitor', visitorId: 'vis_1' } as const };
    await expect(rescheduleBooking(visitor, wish)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await timeOf(bookingId)).toBe('02T09:00–10:00');
  });
});

describe('the free times for a move', () => {
  it('are what the move then accepts: its own time counts as free, others’ do not', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await firm(appointment(at('02T11:00')));
    const times = await listMoveTimes(owner, { bookingId, from: at('02T00:00'), days: 1 });
    const shown = times.map((time) => time.start.toISOString().slice(11, 16));
    expect(shown.slice(0, 6)).toEqual(['09:00', '09:30', '10:00', '12:00', '12:30', '13:00']);
    expect(times.every((time) => time.end.getTime() - time.start.getTime() === 3_600_000)).toBe(true);
    for (const { start } of times.slice(0, 6)) await rescheduleBooking(owner, { bookingId, start });
  });
});

describe('what the customer is told of a move', () => {
  it('is where it came from and where it is, once, and never a step in between', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await rescheduleBooking(owner, { bookingId, start: at('03T10:00') });
    const first = await latestMove(bookingId);
    await rescheduleBooking(owner, { bookingId, start: at('04T14:00') });
    const second = await latestMove(bookingId);
    expect(await takeNewsOfMove(ctx, { bookingId, moveId: first })).toBeNull();
    expect(await takeNewsOfMove(ctx, { bookingId, moveId: second })).toMatchObject({
      from: at('02T09:00'),
      booking: { start: at('04T14:00') },
    });
    expect(await takeNewsOfMove(ctx, { bookingId, moveId: second })).toBeNull();
  });

  it('is nothing when it is back where it was', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await rescheduleBooking(owner, { bookingId, start: at('04T14:00') });
    await rescheduleBooking(owner, { bookingId, start: at('02T09:00') });
    const moveId = await latestMove(bookingId);
    expect(await takeNewsOfMove(ctx, { bookingId, moveId })).toBeNull();
  });

  it('is promised with the move, for a moment later', async () => {
    const bookingId = await firm(appointment(at('02T09:00')));
    await rescheduleBooking(owner, { bookingId, start: at('04T14:00') });
    expect(await jobsOf(ctx.companyId, 'calendar.booking-moved')).toEqual([
      { job: 'calendar.booking-moved', payload: { bookingId, moveId: await latestMove(bookingId) } },
    ]);
  });
});

describe('many at once', () => {
  it('movers and bookers onto one time: as many get it as there are seats, and nobody is lost or doubled', async () => {
    await updateCalendarSettings(owner, { capacity: 3 });
    const wanted = at('10T12:00');
    const movers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        firm(
          appointment(
            new Date(at('03T09:00').getTime() + (index % 4) * 3_600_000 + Math.floor(index / 4) * 86_400_000),
          ),
        ),
      ),
    );
    const results = await Promise.allSettled([
      ...movers.map((bookingId) => rescheduleBooking(owner, { bookingId, start: wanted })),
      ...Array.from({ length: 12 }, () => holdSlot(ctx, appointment(wanted))),
    ]);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(results.length - refused.length).toBe(3);
    expect(refused.every((error) => error instanceof AppError && error.key === 'slot-taken')).toBe(true);
    const client = await ownerClient();
    const { rows } = await client.query(
      `select count(*)::int as live, count(*) filter (where lower(during) = $2)::int as there,
              count(distinct (seat, lower(during)))::int as places
         from booking where company_id = $1 and status in ('HELD', 'CONFIRMED')`,
      [ctx.companyId, wanted],
    );
    const held = results.slice(12).filter((one) => one.status === 'fulfilled').length;
    expect(rows).toEqual([{ live: 12 + held, there: 3, places: 12 + held }]);
  });

  it('two who swap their times at once never both fail, and never end up in one place', async () => {
    const [first, second] = [
      await firm(appointment(at('02T09:00'))),
      await firm(appointment(at('02T14:00'))),
    ];
    const results = await Promise.allSettled([
      rescheduleBooking(owner, { bookingId: first, start: at('02T11:00') }),
      rescheduleBooking(owner, { bookingId: second, start: at('02T09:00') }),
      rescheduleBooking(owner, { bookingId: second, start: at('02T09:00') }),
    ]);
    expect(results[0]?.status).toBe('fulfilled');
    expect(await timeOf(first)).toBe('02T11:00–12:00');
    expect(['02T09:00–10:00', '02T14:00–15:00']).toContain(await timeOf(second));
  });
});
