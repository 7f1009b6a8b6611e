import { companyRoute } from '@/app/_door/route';
import { PublishKnowledgeBase, publishKnowledgeBase } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const POST = companyRoute(async ({ ctx, params, json }) =>
  publishKnowledgeBase(ctx, parse(PublishKnowledgeBase, { ...Object(await json()), id: params.id ?? '' })),
);
