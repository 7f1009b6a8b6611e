import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { type BookingRow, findBooking, lockCalendar } from './store/bookings';

/**
 * A firm booking, once nobody else can take or give back time of its kind. Throws `not-found`; `conflict`:
 * `booking-not-paid` while its customer is paying for the time it has, `booking-over`.
 */
export async function firmBooking(tx: Tx<Ctx>, bookingId: string): Promise<BookingRow> {
  const known = await findBooking(tx, bookingId);
  if (!known) throw new AppError('not-found', 'booking-not-found');
  await lockCalendar(tx, [known.kind]);
  const row = (await findBooking(tx, bookingId)) ?? known;
  if (row.status === 'HELD') throw new AppError('conflict', 'booking-not-paid');
  if (row.status !== 'CONFIRMED') throw new AppError('conflict', 'booking-over');
  return row;
}
