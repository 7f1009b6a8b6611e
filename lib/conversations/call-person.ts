import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { humanNeeded } from './jobs';
import type { HumanOccasion } from './schemas';
import { setNeedsHuman } from './store/conversations';

/**
 * Marks a conversation as waiting for a person and tells the company so, once an occasion: `about` names it, such as the
 * message that failed. The caller holds the conversation's lock.
 */
export async function callPerson(
  tx: Tx<Ctx>,
  conversationId: string,
  { reason, about }: { reason: HumanOccasion; about: string },
): Promise<void> {
  await setNeedsHuman(tx, conversationId);
  const occasion = `${reason}:${conversationId}:${about}`;
  await dispatch(tx, humanNeeded, { conversationId, occasion, reason }, { dedupeKey: occasion });
}
