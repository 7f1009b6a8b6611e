import { companyRoute } from '@/app/_door/route';
import { BuyTier, buyTier } from '@/lib/billing';
import { env } from '@/lib/platform/env';
import { parse } from '@/lib/platform/parse';

const Wish = BuyTier.pick({ tier: true, period: true, key: true });

/** A link for paying a period of a tier; afterwards the buyer comes back to the plan. */
export const POST = companyRoute(async ({ ctx, json }) => {
  const wish = parse(Wish, await json());
  return buyTier(ctx, { ...wish, returnUrl: new URL('/plan', env().X8_URL).toString() });
});
