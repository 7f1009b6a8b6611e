import { z } from 'zod';
import { getCalendarSettings, listSlots } from '@/lib/calendar';
import { AppError } from '@/lib/platform/errors/app-error';
import { defineTool } from './tool';

export const setDeliveryAddress = defineTool({
  name: 'set_delivery_address',
  description:
    "Where products are to be delivered, in the customer's own words. Fails with city-needed when the city is not known and with city-not-served when there is no delivery to it.",
  args: z.object({
    city: z.string().trim().max(100).optional(),
    address: z.string().trim().min(1).max(300).describe('Street, house, flat'),
  }),
  result: z.object({ city: z.string(), address: z.string() }),
  reach: 'inside',
  run: async (ctx, _desk, { city, address }) => {
    const { deliveryCities } = await getCalendarSettings(ctx);
    const only = deliveryCities.length === 1 ? deliveryCities[0] : undefined;
    const named = city || only;
    if (!named) throw new AppError('invalid', 'city-needed', { field: 'city' });
    // Refuses a city that is not served.
    await listSlots(ctx, { kind: 'DELIVERY', city: named, limit: 1 });
    return { city: named, address };
  },
  settle: (draft, result) => ({ ...draft, delivery: result, quote: null }),
});
