import { listMessages, type TurnClaim } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { chooseHistory, historyLength } from './choose-history';
import type { TurnInput } from './port';

/** What was said before a claimed turn and after what its summary covers, oldest first. */
export async function loadHistory(
  ctx: Ctx,
  { conversation, messages }: Extract<TurnClaim, { status: 'claimed' }>,
  summarySeq: number,
): Promise<TurnInput['history']> {
  const [first] = messages;
  if (!first) return [];
  const before = await listMessages(ctx, {
    conversationId: conversation.id,
    beforeSeq: first.seq,
    limit: historyLength,
  });
  return chooseHistory(before.messages, { firstSeq: first.seq, summarySeq });
}
