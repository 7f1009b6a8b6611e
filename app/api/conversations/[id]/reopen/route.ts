import { companyRoute } from '@/app/_door/route';
import { reopenConversation } from '@/lib/conversations';

export const POST = companyRoute(async ({ ctx, params: { id = '' } }) =>
  reopenConversation(ctx, { conversationId: id }),
);
