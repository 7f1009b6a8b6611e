import type { TurnClaim } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { foldConversation } from '../jobs';

/** So many messages without a summary are too many to send along each time. */
const longAfter = 30;

/** Has a conversation folded, beside the answer, once its part that no summary covers is long. */
export async function foldIfLong(
  tx: Tx<Ctx>,
  { conversation, messages }: Extract<TurnClaim, { status: 'claimed' }>,
  summarySeq: number,
): Promise<void> {
  const seq = messages[0]?.seq ?? 0;
  if (seq - summarySeq <= longAfter) return;
  await dispatch(tx, foldConversation, { conversationId: conversation.id });
}
