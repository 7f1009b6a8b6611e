import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isExclusionViolation, isUniqueViolation, isWriteConflict } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { capacityOf } from './capacity-of';
import { freeSeats } from './free-seats';
import { getCalendarSettings } from './get-calendar-settings';
import { offeredEnd } from './offered-end';
import { type Booking, type CalendarSettings, HoldSlot } from './schemas';
import { servedCity } from './served-city';
import {
  findByReference,
  findTakenSeats,
  insertHold,
  lockCalendar,
  markEnded,
  sweepHolds,
} from './store/bookings';
import { toBooking } from './to-booking';

/**
 * Keeps a time for a customer who is about to pay. Asked again for the same reference and time, it returns the same
 * booking. Throws `conflict`: `slot-taken`, `slot-not-offered`, `slot-held-already` (the reference has another time);
 * `invalid` `city-not-served`.
 */
export async function holdSlot(ctx: Ctx, input: HoldSlot): Promise<Booking> {
  authorize(ctx, 'booking.hold');
  const wish = parse(HoldSlot, input);
  try {
    return await inTransaction(ctx, (tx) => hold(tx, wish));
  } catch (error) {
    // The lock keeps these from happening; should anything write past it, the constraint has the last word.
    if (isExclusionViolation(error) || isUniqueViolation(error) || isWriteConflict(error)) throw taken(error);
    throw error;
  }
}

type Wish = ReturnType<typeof HoldSlot.parse>;

async function hold(tx: Tx<Ctx>, wish: Wish): Promise<Booking> {
  const now = tx.ctx.clock.now();
  const { timeZone } = await getCompany(tx.ctx);
  const settings = await getCalendarSettings(tx.ctx);
  const place = placeOf(wish, settings);
  await lockCalendar(tx, [wish.kind]);
  const own = (await findByReference(tx, wish.reference)).filter((row) => row.kind === wish.kind);
  const held = own.find((row) => row.status === 'HELD' || row.status === 'CONFIRMED');
  if (held?.start.getTime() === wish.start.getTime()) return toBooking(held, timeZone);
  if (held) throw new AppError('conflict', 'slot-held-already');
  const end = offeredEnd(settings, timeZone, wish, wish.start, now);
  if (end === null) throw new AppError('conflict', 'slot-not-offered', { field: 'start' });
  const span = { start: wish.start.getTime(), end };
  const [seat] = freeSeats(capacityOf(settings, wish.kind), span, await findTakenSeats(tx, wish.kind, span));
  if (seat === undefined) throw taken();
  await sweepHolds(tx, wish.kind, span);
  for (const over of own) await markEnded(tx, over.id, 'EXPIRED');
  const row = {
    id: newId('bkg', now),
    kind: wish.kind,
    seat,
    holdExpiresAt: wish.holdUntil ?? new Date(now.getTime() + settings.holdMinutes * 60_000),
    contactId: wish.contactId,
    reference: wish.reference,
    title: wish.title,
    ...place,
  };
  await insertHold(tx, row, span);
  await announce(tx, { kind: 'booking', id: row.id });
  return toBooking({ ...row, status: 'HELD', start: wish.start, end: new Date(end) }, timeZone);
}

function placeOf(wish: Wish, settings: CalendarSettings): Pick<Booking, 'city' | 'address'> {
  if (wish.kind === 'APPOINTMENT') return { city: null, address: null };
  const city = servedCity(settings.deliveryCities, wish.city);
  if (city !== null) return { city, address: wish.address };
  throw new AppError('invalid', 'city-not-served', {
    field: 'city',
    params: { city: wish.city, cities: settings.deliveryCities.join(', ') },
  });
}

const taken = (cause?: unknown): AppError =>
  new AppError('conflict', 'slot-taken', { field: 'start', cause });
