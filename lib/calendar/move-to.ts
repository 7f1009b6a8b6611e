import { writeAudit } from '@/lib/audit';
import { getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import type { Candidate } from './candidate-slots';
import { capacityAt } from './capacity-at';
import { freeSeats } from './free-seats';
import { getCalendarSettings } from './get-calendar-settings';
import { bookingMoved } from './jobs';
import { offeredSpan } from './offered-span';
import { reach } from './reach';
import type { Booking, BookingMove, CalendarSettings } from './schemas';
import { type BookingRow, findTakenSeats, sweepHolds } from './store/bookings';
import { changeTime, findMoves, insertMove } from './store/moves';
import { toBooking } from './to-booking';
import { wishOf } from './wish-of';

/** The company can take a move back so long before its customer is told. */
const quietMs = 12_000;

/**
 * Moves a firm booking, which the caller has read behind the calendar's lock, to the free time that begins at `start`; the
 * company also back to where it took it from. Throws `conflict`: `slot-taken`, `slot-not-offered`.
 */
export async function moveTo(
  tx: Tx<Ctx>,
  row: BookingRow,
  start: Date,
  movedBy: BookingMove['movedBy'],
): Promise<Booking> {
  const { timeZone } = await getCompany(tx.ctx);
  if (row.start.getTime() === start.getTime()) return toBooking(row, timeZone);
  const settings = await getCalendarSettings(tx.ctx);
  const span = await allowedSpan(tx, row, start, movedBy, settings, timeZone);
  if (!span) throw new AppError('conflict', 'slot-not-offered', { field: 'start' });
  const free = freeSeats(span.capacity, span, await findTakenSeats(tx, row.resource, span, row.id));
  const seat = free.includes(row.seat) ? row.seat : free[0];
  if (seat === undefined) throw new AppError('conflict', 'slot-taken', { field: 'start' });
  await sweepHolds(tx, row.resource, span);
  await changeTime(tx, row.id, seat, span, movedBy === 'CUSTOMER');
  await writeDown(tx, row, start, movedBy);
  return { ...toBooking(row, timeZone), start, end: new Date(span.end) };
}

async function allowedSpan(
  tx: Tx<Ctx>,
  row: BookingRow,
  start: Date,
  movedBy: BookingMove['movedBy'],
  settings: CalendarSettings,
  timeZone: string,
): Promise<Candidate | null> {
  const now = tx.ctx.clock.now().getTime();
  const wish = wishOf(row);
  const within = reach(settings, timeZone, wish, now, movedBy);
  const offered = offeredSpan(settings, timeZone, wish, start, within);
  if (offered || movedBy === 'CUSTOMER') return offered;
  const [last] = await findMoves(tx, row.id);
  if (last?.from.getTime() !== start.getTime() || start.getTime() <= now) return null;
  const back = { start: start.getTime(), end: last.fromEnd.getTime() };
  return { ...back, capacity: Math.max(1, capacityAt(settings, timeZone, row, back)) };
}

async function writeDown(
  tx: Tx<Ctx>,
  row: BookingRow,
  start: Date,
  movedBy: BookingMove['movedBy'],
): Promise<void> {
  const { actor, clock } = tx.ctx;
  const movedAt = clock.now();
  const id = newId('bmv', movedAt);
  const userId = actor.kind === 'user' || actor.kind === 'staff' ? actor.userId : null;
  const move = { id, bookingId: row.id, from: row.start, fromEnd: row.end, to: start };
  await insertMove(tx, { ...move, movedBy, userId, movedAt });
  await writeAudit(tx, {
    action: 'calendar.booking-moved',
    subject: row.id,
    detail: { from: row.start.toISOString(), to: start.toISOString(), movedBy },
  });
  await announce(tx, { kind: 'booking', id: row.id });
  const runAt = new Date(movedAt.getTime() + (movedBy === 'COMPANY' ? quietMs : 0));
  await dispatch(tx, bookingMoved, { bookingId: row.id, moveId: id }, { dedupeKey: id, runAt });
}
