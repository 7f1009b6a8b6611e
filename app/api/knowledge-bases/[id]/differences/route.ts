import { companyRoute } from '@/app/_door/route';
import { ListDryRunDifferences, listDryRunDifferences } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, params, query }) =>
  listDryRunDifferences(ctx, parse(ListDryRunDifferences, { ...query, id: params.id ?? '' })),
);
