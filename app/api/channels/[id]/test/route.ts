import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { sendTestMessage } from '@/lib/channels';
import { sendTestReply } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

const Test = z.object({ conversationId: z.string().optional() });

/** A line to the account itself, or into a conversation the owner names because they hold the other end of it. */
export const POST = companyRoute(async ({ ctx, params, json }) => {
  const { conversationId } = parse(Test, await json());
  const channelId = params.id ?? '';
  if (conversationId === undefined) await sendTestMessage(ctx, { channelId });
  else await sendTestReply(ctx, { channelId, conversationId });
  return { sent: true };
});
