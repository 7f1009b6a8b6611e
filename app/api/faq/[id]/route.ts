import { companyRoute } from '@/app/_door/route';
import { deleteFaq, FaqChange, updateFaq } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const PATCH = companyRoute(async ({ ctx, params, json }) =>
  updateFaq(ctx, { id: params.id ?? '', change: parse(FaqChange, await json()) }),
);

export const DELETE = companyRoute(({ ctx, params }) => deleteFaq(ctx, { id: params.id ?? '' }));
