import { companyRoute } from '@/app/_door/route';
import { CloseConversation, closeConversation } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** How it ended, `{outcome, reason, note}`. */
export const POST = companyRoute(async ({ ctx, params: { id = '' }, json }) =>
  closeConversation(ctx, parse(CloseConversation, { ...Object(await json()), conversationId: id })),
);
