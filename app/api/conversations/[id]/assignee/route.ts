import { companyRoute } from '@/app/_door/route';
import { AssignConversation, assignConversation } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** Who looks after the conversation, `{assigneeId}`; null: nobody. */
export const PUT = companyRoute(async ({ ctx, params: { id = '' }, json }) =>
  assignConversation(ctx, parse(AssignConversation, { ...Object(await json()), conversationId: id })),
);
