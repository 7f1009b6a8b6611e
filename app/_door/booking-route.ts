import type { BaseCtx } from '@/lib/platform/context';
import { type Handler, type NextHandler, publicRoute } from './route';
import { spendOnBooking } from './spend-on-booking';

/** A route for whoever has a booking's link; `token` is the link's last part. */
export function bookingRoute(handle: Handler<{ base: BaseCtx; token: string }>): NextHandler {
  return publicRoute((asked) => {
    const { token = '' } = asked.params;
    spendOnBooking(token, asked.base.clock);
    return handle({ ...asked, token });
  });
}
