import { companyRoute } from '@/app/_door/route';
import { ListConversations, listConversations } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** The inbox: `?filter=&status=&channel=&payment=&assignee=&outcome=&from=&to=&contactId=&cursor=&limit=`. */
export const GET = companyRoute(async ({ ctx, query }) =>
  listConversations(ctx, parse(ListConversations, query)),
);
