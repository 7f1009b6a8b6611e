import { companyRoute } from '@/app/_door/route';
import { ListAnswersChanged, listAnswersChanged } from '@/lib/assistant';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, params, query }) =>
  listAnswersChanged(ctx, parse(ListAnswersChanged, { ...query, knowledgeBaseId: params.id ?? '' })),
);
