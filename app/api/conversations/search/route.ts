import { companyRoute } from '@/app/_door/route';
import { SearchConversations, searchConversations } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** Customers and messages with these words: `?query=&cursor=`, and the filters of the list. */
export const GET = companyRoute(async ({ ctx, query }) =>
  searchConversations(ctx, parse(SearchConversations, query)),
);
