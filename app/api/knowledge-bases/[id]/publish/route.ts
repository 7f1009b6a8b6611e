import { companyRoute } from '@/app/_door/route';
import { PublishKnowledgeBase, publishKnowledgeBase } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

/** Without a body: as it is, and what the file does not mention stays on sale. */
export const POST = companyRoute(async ({ ctx, params, request, json }) => {
  const wish = request.body ? await json() : {};
  return publishKnowledgeBase(ctx, parse(PublishKnowledgeBase, { ...Object(wish), id: params.id ?? '' }));
});
