import { companyRoute } from '@/app/_door/route';
import { resendMessage } from '@/lib/conversations';

/** Tries again what was not delivered. */
export const POST = companyRoute(({ ctx, params: { messageId = '' } }) => resendMessage(ctx, { messageId }));
