import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { citiesOf } from './cities-of';
import { freeSeats } from './free-seats';
import { getCalendarSettings } from './get-calendar-settings';
import { offeredSpan } from './offered-span';
import { reach } from './reach';
import { resourceOf } from './resource-of';
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
import { withoutClash } from './without-clash';

/**
 * Keeps a time for a customer who is about to pay. Asked again for the same reference and time, it returns the same
 * booking. Throws `conflict`: `slot-taken`, `slot-not-offered`, `slot-held-already` (the reference has another time);
 * `invalid` `city-not-served`.
 */
export async function holdSlot(ctx: Ctx, input: HoldSlot): Promise<Booking> {
  authorize(ctx, 'booking.hold');
  const wish = parse(HoldSlot, input);
  return withoutClash(() => inTransaction(ctx, (tx) => hold(tx, wish)));
}

type Wish = ReturnType<typeof HoldSlot.parse>;

async function hold(tx: Tx<Ctx>, wish: Wish): Promise<Booking> {
  const now = tx.ctx.clock.now();
  const { timeZone } = await getCompany(tx.ctx);
  await lockCalendar(tx, [wish.kind]);
  // Read behind the lock: whose couriers come to a city changes under the same lock.
  const settings = await getCalendarSettings(tx.ctx);
  const place = placeOf(wish, settings);
  const own = (await findByReference(tx, wish.reference)).filter((row) => row.kind === wish.kind);
  const held = own.find((row) => row.status === 'HELD' || row.status === 'CONFIRMED');
  if (held?.start.getTime() === wish.start.getTime()) return toBooking(held, timeZone);
  if (held) throw new AppError('conflict', 'slot-held-already');
  const within = reach(settings, timeZone, wish, now.getTime(), 'CUSTOMER');
  const span = offeredSpan(settings, timeZone, wish, wish.start, within);
  if (span === null) throw new AppError('conflict', 'slot-not-offered', { field: 'start' });
  const resource = resourceOf(settings, wish);
  const [seat] = freeSeats(span.capacity, span, await findTakenSeats(tx, resource, span));
  if (seat === undefined) throw new AppError('conflict', 'slot-taken', { field: 'start' });
  await sweepHolds(tx, resource, span);
  for (const over of own) await markEnded(tx, over.id, 'EXPIRED');
  const row = {
    id: newId('bkg', now),
    kind: wish.kind,
    resource,
    seat,
    holdExpiresAt: wish.holdUntil ?? new Date(now.getTime() + settings.holdMinutes * 60_000),
    contactId: wish.contactId,
    reference: wish.reference,
    title: wish.title,
    ...place,
  };
  await insertHold(tx, row, span);
  await announce(tx, { kind: 'booking', id: row.id });
  const { start, end } = { start: wish.start, end: new Date(span.end) };
  return toBooking({ ...row, ...fresh, status: 'HELD', start, end }, timeZone);
}

const fresh = { sequence: 0, customerMoves: 0, cancelAskedAt: null } as const;

function placeOf(wish: Wish, settings: CalendarSettings): Pick<Booking, 'city' | 'address'> {
  if (wish.kind === 'APPOINTMENT') return { city: null, address: null };
  const city = servedCity(settings, wish.city);
  if (city !== null) return { city, address: wish.address };
  throw new AppError('invalid', 'city-not-served', {
    field: 'city',
    params: { city: wish.city, cities: citiesOf(settings).join(', ') },
  });
}
