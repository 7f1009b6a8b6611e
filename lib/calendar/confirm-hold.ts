import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isExclusionViolation, isUniqueViolation, isWriteConflict } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import type { Span } from './candidate-slots';
import { capacityAt } from './capacity-at';
import { freeSeats } from './free-seats';
import { getCalendarSettings } from './get-calendar-settings';
import { offeredSlots } from './offered-slots';
import { type Booking, BookingReference, type CalendarSettings, type Confirmed } from './schemas';
import {
  type BookingRow,
  findTakenSeats,
  lockByReference,
  markConfirmed,
  markEnded,
  sweepHolds,
} from './store/bookings';
import { toBooking } from './to-booking';
import { wishOf } from './wish-of';

const searchMs = 7 * 24 * 3_600_000;

/**
 * Makes the times kept for a reference firm, one answer a kind. A hold that is over, expired or released, is taken again:
 * its own time if it is free, else the next one offered within 7 days, else it is `gone`; the caller decides about the
 * others then. Asked again, it answers `confirmed`. Throws `unavailable` when it should simply be tried again.
 */
export async function confirmHold(ctx: Ctx, input: BookingReference): Promise<Confirmed[]> {
  authorize(ctx, 'booking.hold');
  const { reference } = parse(BookingReference, input);
  try {
    return await inTransaction(ctx, async (tx) => {
      const { timeZone } = await getCompany(tx.ctx);
      const settings = await getCalendarSettings(tx.ctx);
      const confirmed: Confirmed[] = [];
      for (const row of newestOfKind(await lockByReference(tx, reference))) {
        confirmed.push(await confirm(tx, row, settings, timeZone));
      }
      return confirmed;
    });
  } catch (error) {
    if (isExclusionViolation(error) || isUniqueViolation(error) || isWriteConflict(error)) {
      throw new AppError('unavailable', 'try-again', { cause: error });
    }
    throw error;
  }
}

const newestOfKind = (rows: readonly BookingRow[]): BookingRow[] =>
  rows.filter((row, index) => rows.findIndex((other) => other.kind === row.kind) === index);

async function confirm(
  tx: Tx<Ctx>,
  row: BookingRow,
  settings: CalendarSettings,
  timeZone: string,
): Promise<Confirmed> {
  const own = { start: row.start.getTime(), end: row.end.getTime() };
  const firm: Booking = { ...toBooking(row, timeZone), status: 'CONFIRMED', holdExpiresAt: null };
  if (row.status === 'CONFIRMED') return { end: 'confirmed', booking: firm };
  if (row.status === 'HELD' || (await takeAgain(tx, row, own, settings, timeZone))) {
    if (row.status === 'HELD') await markConfirmed(tx, row.id, row.seat, own);
    await announce(tx, { kind: 'booking', id: row.id });
    return { end: 'confirmed', booking: firm };
  }
  const wish = wishOf(row);
  const from = Math.max(own.start, tx.ctx.clock.now().getTime());
  const search = { settings, timeZone, wish, from: new Date(from), to: new Date(from + searchMs), limit: 1 };
  const [next] = await offeredSlots(tx, search);
  const later = next && { start: next.start.getTime(), end: next.end.getTime() };
  if (next && later && (await takeAgain(tx, row, later, settings, timeZone))) {
    await announce(tx, { kind: 'booking', id: row.id });
    return { end: 'moved', booking: { ...firm, start: next.start, end: next.end }, from: row.start };
  }
  await markEnded(tx, row.id, 'EXPIRED');
  await announce(tx, { kind: 'booking', id: row.id });
  return { end: 'gone', booking: toBooking(row, timeZone) };
}

/** Whether a hold that was over could have `span`: it is firm then. */
async function takeAgain(
  tx: Tx<Ctx>,
  row: BookingRow,
  span: Span,
  settings: CalendarSettings,
  timeZone: string,
): Promise<boolean> {
  if (span.start <= tx.ctx.clock.now().getTime()) return false;
  const capacity = capacityAt(settings, timeZone, row, span);
  const [seat] = freeSeats(capacity, span, await findTakenSeats(tx, row.resource, span));
  if (seat === undefined) return false;
  await sweepHolds(tx, row.resource, span);
  await markConfirmed(tx, row.id, seat, span);
  return true;
}
