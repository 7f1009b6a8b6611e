import { z } from 'zod';
import { bookingRoute } from '@/app/_door/booking-route';
import { listOwnTimes } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

const Range = z.object({ from: z.coerce.date().optional(), days: z.coerce.number().default(14) });

/** The free times to which a customer may move their booking. */
export const GET = bookingRoute(async ({ base, token, query }) => {
  const times = await listOwnTimes(base, { token, ...parse(Range, query) });
  return { times: times.map(({ start, end, endsCancelling }) => ({ start, end, endsCancelling })) };
});
