import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { freeSeats } from './free-seats';
import { resourceOf } from './resource-of';
import type { CalendarSettings } from './schemas';
import { findTakenSeats, sweepHolds } from './store/bookings';
import { changeResource, findDeliveriesAhead } from './store/moves';

/**
 * Gives deliveries that are still to come to the couriers their city has now, so that they count where new ones do; all of
 * them, if need be more than these couriers take of new ones. The caller holds the calendar's lock.
 */
export async function assignCouriers(tx: Tx<Ctx>, settings: CalendarSettings): Promise<void> {
  for (const row of await findDeliveriesAhead(tx)) {
    const resource = resourceOf(settings, row);
    if (resource === row.resource) continue;
    const span = { start: row.start.getTime(), end: row.end.getTime() };
    const taken = await findTakenSeats(tx, resource, span);
    const [seat = taken.length] = freeSeats(taken.length + 1, span, taken);
    await sweepHolds(tx, resource, span);
    await changeResource(tx, row.id, resource, seat);
  }
}
