import { companyRoute } from '@/app/_door/route';
import { DryRunKnowledgeBase, dryRunKnowledgeBase } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, params, query }) =>
  dryRunKnowledgeBase(ctx, parse(DryRunKnowledgeBase, { ...query, id: params.id ?? '' })),
);
