import { companyRoute } from '@/app/_door/route';
import { ListEntries, listEntries } from '@/lib/credits';
import { parse } from '@/lib/platform/parse';

/** Where credits came from and went, newest first: `?cursor=&limit=`. */
export const GET = companyRoute(async ({ ctx, query }) => listEntries(ctx, parse(ListEntries, query)));
