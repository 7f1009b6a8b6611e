import { companyRoute } from '@/app/_door/route';
import { showPresence } from '@/lib/conversations';

/** Somebody is writing a reply at this moment. */
export const POST = companyRoute(async ({ ctx, params: { id = '' } }) =>
  showPresence(ctx, { conversationId: id }),
);
