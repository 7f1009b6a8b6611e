import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { firmBooking } from './firm-booking';
import { moveTo } from './move-to';
import { type Booking, RescheduleBooking } from './schemas';
import { withoutClash } from './without-clash';

/**
 * Moves a firm booking to a free time of the company's choice, as long as it was, and has its customer told (`bookingMoved`)
 * once it stays there for a moment; moved back before that, nobody is told. Lead time and horizon bind customers only.
 * Throws `not-found`; `conflict`: `slot-taken`, `slot-not-offered`, `booking-not-paid`, `booking-over`.
 */
export async function rescheduleBooking(ctx: Ctx, input: RescheduleBooking): Promise<Booking> {
  authorize(ctx, 'calendar.manage');
  const { bookingId, start } = parse(RescheduleBooking, input);
  return withoutClash(() =>
    inTransaction(ctx, async (tx) => moveTo(tx, await firmBooking(tx, bookingId), start, 'COMPANY')),
  );
}
