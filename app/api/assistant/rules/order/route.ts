import { companyRoute } from '@/app/_door/route';
import { OrderRules, orderRules } from '@/lib/assistant';
import { parse } from '@/lib/platform/parse';

export const PUT = companyRoute(async ({ ctx, json }) => orderRules(ctx, parse(OrderRules, await json())));
