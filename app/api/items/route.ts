import { companyRoute } from '@/app/_door/route';
import { createItem, ListItems, listItems, NewItem } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, query }) => listItems(ctx, parse(ListItems, query)));

export const POST = companyRoute(async ({ ctx, json }) => createItem(ctx, parse(NewItem, await json())));
