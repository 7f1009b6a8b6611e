import { companyRoute } from '@/app/_door/route';
import { BuyPack, buyPack } from '@/lib/billing';
import { env } from '@/lib/platform/env';
import { parse } from '@/lib/platform/parse';

const Wish = BuyPack.pick({ pack: true });

/** A link for paying a pack; afterwards the buyer comes back to the credits. */
export const POST = companyRoute(async ({ ctx, json }) => {
  const { pack } = parse(Wish, await json());
  return buyPack(ctx, { pack, returnUrl: new URL('/credits', env().X8_URL).toString() });
});
