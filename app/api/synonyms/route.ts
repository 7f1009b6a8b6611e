import { companyRoute } from '@/app/_door/route';
import { createSynonyms, listSynonyms, NewSynonyms } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => listSynonyms(ctx));

export const POST = companyRoute(async ({ ctx, json }) =>
  createSynonyms(ctx, parse(NewSynonyms, await json())),
);
