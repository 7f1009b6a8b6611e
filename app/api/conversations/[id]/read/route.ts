import { companyRoute } from '@/app/_door/route';
import { markRead } from '@/lib/conversations';

export const POST = companyRoute(async ({ ctx, params: { id = '' } }) =>
  markRead(ctx, { conversationId: id }),
);
