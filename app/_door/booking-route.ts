import type { BaseCtx } from '@/lib/platform/context';
import { requestBudget } from '@/lib/platform/http/request-budget';
import { type Handler, type NextHandler, publicRoute } from './route';

/** Enough for somebody who looks through months of free times; a program that tries links is not served. */
const spend = requestBudget({ requests: 60, windowMs: 60_000 });

/** A route for whoever has a booking's link; `token` is the link's last part. */
export function bookingRoute(handle: Handler<{ base: BaseCtx; token: string }>): NextHandler {
  return publicRoute((asked) => {
    const { token = '' } = asked.params;
    spend(token, asked.base.clock);
    return handle({ ...asked, token });
  });
}
