import { z } from 'zod';
import { bookingRoute } from '@/app/_door/booking-route';
import { moveOwnBooking } from '@/lib/calendar';
import { cancelBookedOrder } from '@/lib/orders';
import { parse } from '@/lib/platform/parse';

const Move = z.object({ start: z.coerce.date() });

/** The customer moves their booking. */
export const PATCH = bookingRoute(async ({ base, token, json }) => {
  const { start, end } = await moveOwnBooking(base, { token, ...parse(Move, await json()) });
  return { start, end };
});

/** The customer cancels, or asks to. */
export const DELETE = bookingRoute(async ({ base, token }) => ({
  outcome: await cancelBookedOrder(base, { token }),
}));
