import { companyRoute } from '@/app/_door/route';
import { RemapKnowledgeBase, remapKnowledgeBase } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

/** `{"mapping":null}`: as the file is understood by itself; also how a reading that broke off is begun again. */
export const PUT = companyRoute(async ({ ctx, params, json }) =>
  remapKnowledgeBase(ctx, parse(RemapKnowledgeBase, { ...Object(await json()), id: params.id ?? '' })),
);
