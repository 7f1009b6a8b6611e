import { companyRoute } from '@/app/_door/route';
import { ListKnowledgeBaseRows, listKnowledgeBaseRows } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, params, query }) =>
  listKnowledgeBaseRows(ctx, parse(ListKnowledgeBaseRows, { ...query, id: params.id ?? '' })),
);
