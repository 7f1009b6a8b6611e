import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { getBooking, rescheduleBooking } from '@/lib/calendar';
import { parse } from '@/lib/platform/parse';

const Move = z.object({ start: z.coerce.date() });

/** One booking and where it has been. */
export const GET = companyRoute(({ ctx, params: { bookingId = '' } }) => getBooking(ctx, { bookingId }));

/** Moves it. */
export const PATCH = companyRoute(async ({ ctx, params: { bookingId = '' }, json }) =>
  rescheduleBooking(ctx, { bookingId, ...parse(Move, await json()) }),
);
