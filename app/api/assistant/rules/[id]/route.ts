import { companyRoute } from '@/app/_door/route';
import { deleteRule, RuleChange, updateRule } from '@/lib/assistant';
import { parse } from '@/lib/platform/parse';

export const PATCH = companyRoute(async ({ ctx, params, json }) =>
  updateRule(ctx, { id: params.id ?? '', change: parse(RuleChange, await json()) }),
);

export const DELETE = companyRoute(({ ctx, params }) => deleteRule(ctx, { id: params.id ?? '' }));
