import { companyRoute } from '@/app/_door/route';
import { getConversation } from '@/lib/conversations';

export const GET = companyRoute(async ({ ctx, params: { id = '' } }) =>
  getConversation(ctx, { conversationId: id }),
);
