import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { citiesOf } from './cities-of';
import { getCalendarSettings } from './get-calendar-settings';
import { offeredSlots } from './offered-slots';
import { ListSlots, type Slot } from './schemas';
import { servedCity } from './served-city';

/**
 * The free times in order of their beginning: appointments of `durationMinutes`, or delivery windows of a city. Throws `invalid`
 * `city-not-served`.
 */
export async function listSlots(ctx: Ctx, input: ListSlots): Promise<Slot[]> {
  authorize(ctx, 'calendar.read');
  const { from, limit, ...wish } = parse(ListSlots, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const settings = await getCalendarSettings(tx.ctx);
    if (wish.kind === 'DELIVERY' && wish.city && servedCity(settings, wish.city) === null) {
      throw new AppError('invalid', 'city-not-served', {
        field: 'city',
        params: { city: wish.city, cities: citiesOf(settings).join(', ') },
      });
    }
    return offeredSlots(tx, { settings, timeZone, wish, limit, ...(from ? { from } : {}) });
  });
}
