import { companyRoute } from '@/app/_door/route';
import { suggestOutcome } from '@/lib/conversations';

/** How it seems to have ended. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) =>
  suggestOutcome(ctx, { conversationId: id }),
);
