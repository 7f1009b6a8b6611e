import { cache } from 'react';
import { spendOnBooking } from '@/app/_door/spend-on-booking';
import { visitorCtx } from '@/app/_door/visitor-ctx';
import { getOwnBooking, type OwnBooking } from '@/lib/calendar';
import { type BookedOrder, getBookedOrder } from '@/lib/orders';
import { AppError } from '@/lib/platform/errors/app-error';

export interface FoundBooking {
  readonly own: OwnBooking;
  readonly order: BookedOrder;
  readonly now: Date;
}

/** What a booking's link leads to; null when it leads nowhere. Asked of the database once a request. */
export const findBooking = cache(async (token: string): Promise<FoundBooking | null> => {
  try {
    const base = await visitorCtx();
    spendOnBooking(token, base.clock);
    const own = await getOwnBooking(base, { token });
    return { own, order: await getBookedOrder(base, { token }), now: base.clock.now() };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'invalid')) return null;
    throw error;
  }
});
