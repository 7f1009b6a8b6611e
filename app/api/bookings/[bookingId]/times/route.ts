import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { listMoveTimes } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

const Range = z.object({ from: z.coerce.date().optional(), days: z.coerce.number().default(7) });

/** The free times to which a booking could be moved. */
export const GET = companyRoute(async ({ ctx, params: { bookingId = '' }, query }) => ({
  times: await listMoveTimes(ctx, { bookingId, ...parse(Range, query) }),
}));
