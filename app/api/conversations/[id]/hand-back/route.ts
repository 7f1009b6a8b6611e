import { companyRoute } from '@/app/_door/route';
import { handBack } from '@/lib/conversations';

export const POST = companyRoute(async ({ ctx, params: { id = '' } }) =>
  handBack(ctx, { conversationId: id }),
);
