import { companyRoute } from '@/app/_door/route';
import { getBalance } from '@/lib/credits';
import { parse } from '@/lib/platform/parse';
import { getReelRules, ListReels, listReels, RequestReels, requestReels } from '@/lib/reels';

/** The company's videos, newest first, and what it may still order: `?cursor=&limit=`. */
export const GET = companyRoute(async ({ ctx, query }) => ({
  ...(await listReels(ctx, parse(ListReels, query))),
  balance: await getBalance(ctx),
  rules: await getReelRules(ctx),
}));

/** Orders videos; the same `key` again answers with the same order. */
export const POST = companyRoute(async ({ ctx, json }) =>
  requestReels(ctx, parse(RequestReels, await json()), { face: 'web' }),
);
