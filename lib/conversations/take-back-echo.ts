import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { openTurn } from './open-turn';
import { recordFact } from './recording/record-fact';
import { type LockedConversation, setHolder } from './store/conversations';
import { dropEcho, findUnanswered, hasHumanSince } from './store/messages';

/**
 * What looked like a person writing on the phone was our own part, told before the answer of its call: the line goes, and
 * if nobody else has written, so does the lease it took. The caller holds the conversation's lock.
 */
export async function takeBackEcho(
  tx: Tx<Ctx>,
  { id: conversationId, channelId, humanSince, humanReason }: LockedConversation,
  externalId: string,
): Promise<void> {
  const seq = await dropEcho(tx, channelId, externalId);
  if (seq === null) return;
  await recordFact(tx, conversationId, { kind: 'other', what: 'echo-taken-back' });
  const own = humanReason === 'HUMAN_REPLIED' && humanSince !== null;
  if (own && !(await hasHumanSince(tx, conversationId, humanSince))) {
    await setHolder(tx, conversationId, null, false);
    const unanswered = await findUnanswered(tx, conversationId);
    if (unanswered.length > 0) await openTurn(tx, conversationId, unanswered);
  }
  await announce(tx, { kind: 'conversation', conversationId });
}
