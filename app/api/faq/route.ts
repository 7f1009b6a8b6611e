import { companyRoute } from '@/app/_door/route';
import { createFaq, ListFaq, listFaq, NewFaq } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, query }) => listFaq(ctx, parse(ListFaq, query)));

export const POST = companyRoute(async ({ ctx, json }) => createFaq(ctx, parse(NewFaq, await json())));
