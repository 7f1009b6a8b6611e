import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { appendEvent } from './append-event';
import { endHumanLease } from './jobs';
import { leaseEnd } from './lease-end';
import { clearUnread, type LockedConversation, setHolder } from './store/conversations';
import { skipTurns } from './store/turns';

/**
 * A person has written, at that moment, in a conversation whose lock the caller holds: the assistant drops what it was
 * about to say and stays silent until the lease is over or handed back. Returns whether this person has just taken it.
 */
export async function holdConversation(
  tx: Tx<Ctx>,
  conversation: LockedConversation,
  { event, at }: { event: 'human-took-over' | 'human-took-over-on-phone'; at: Date },
): Promise<boolean> {
  const { id: conversationId, humanSince, humanReason } = conversation;
  const until = await leaseEnd(tx, at);
  await skipTurns(tx, conversationId, 'open and answering');
  const taken = humanReason !== 'HUMAN_REPLIED';
  if (taken) await appendEvent(tx, conversationId, event);
  await setHolder(tx, conversationId, { since: humanSince ?? at, reason: 'HUMAN_REPLIED', until }, false);
  await clearUnread(tx, conversationId);
  if (until) await dispatch(tx, endHumanLease, { conversationId }, { runAt: until });
  return taken;
}
