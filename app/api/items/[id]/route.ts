import { companyRoute } from '@/app/_door/route';
import { deleteItem, ItemChange, updateItem } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const PATCH = companyRoute(async ({ ctx, params, json }) =>
  updateItem(ctx, { id: params.id ?? '', change: parse(ItemChange, await json()) }),
);

export const DELETE = companyRoute(({ ctx, params }) => deleteItem(ctx, { id: params.id ?? '' }));
