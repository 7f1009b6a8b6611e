import { listMessages, type TurnClaim } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import type { TurnInput } from './port';
import { saidIn } from './said-in';

const historyLength = 30;
const longestText = 4_000;

/** What was said before a claimed turn, oldest first. */
export async function loadHistory(
  ctx: Ctx,
  { conversation, messages }: Extract<TurnClaim, { status: 'claimed' }>,
): Promise<TurnInput['history']> {
  const [first] = messages;
  if (!first) return [];
  const before = await listMessages(ctx, {
    conversationId: conversation.id,
    beforeSeq: first.seq,
    limit: historyLength,
  });
  return before.messages.flatMap(({ author, ...message }) =>
    author === 'SYSTEM' ? [] : [{ author, text: saidIn(message).slice(0, longestText) }],
  );
}
