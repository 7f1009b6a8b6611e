import { companyRoute } from '@/app/_door/route';
import { PublishKnowledgeBase, publishKnowledgeBase } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

/** Without a body: as it is, and what the file does not mention stays on sale. */
export const POST = companyRoute(async ({ ctx, params, request, json }) => {
  // The server hands over an empty stream for a request without a body: its type tells whether there is one.
  const wish = request.headers.has('content-type') ? await json() : {};
  return publishKnowledgeBase(ctx, parse(PublishKnowledgeBase, { ...Object(wish), id: params.id ?? '' }));
});
