import { companyRoute } from '@/app/_door/route';
import { explainAnswer, listReceipts } from '@/lib/assistant';
import { getConversation } from '@/lib/conversations';

/** Why the assistant answered so: what it looked up in that turn, what it found, and what vouches for each number. */
export const GET = companyRoute(async ({ ctx, params: { id = '', turnId = '' } }) => {
  await getConversation(ctx, { conversationId: id });
  return { receipts: await listReceipts(ctx, { turnId }), answer: await explainAnswer(ctx, { turnId }) };
});
