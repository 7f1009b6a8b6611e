import { companyRoute } from '@/app/_door/route';
import { createRule, listRules, NewRule } from '@/lib/assistant';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => listRules(ctx));

export const POST = companyRoute(async ({ ctx, json }) => createRule(ctx, parse(NewRule, await json())));
