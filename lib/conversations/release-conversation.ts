import { getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { appendEvent } from './append-event';
import { openTurn } from './open-turn';
import { recordFact } from './recording/record-fact';
import { setHolder } from './store/conversations';
import { findUnanswered } from './store/messages';

/** The assistant takes a conversation back, whose lock the caller holds, and answers what nobody has answered meanwhile. */
export async function releaseConversation(
  tx: Tx<Ctx>,
  conversationId: string,
  event: 'handed-back' | 'handed-back-by-timer',
): Promise<void> {
  await setHolder(tx, conversationId, null, false);
  await appendEvent(tx, conversationId, event);
  const unanswered = await findUnanswered(tx, conversationId);
  const active = (await getCompany(tx.ctx)).status === 'ACTIVE';
  const told = { kind: 'handed-back', by: event === 'handed-back' ? 'hand' : 'timer' } as const;
  await recordFact(tx, conversationId, active ? told : { ...told, active });
  if (active && unanswered.length > 0) await openTurn(tx, conversationId, unanswered);
  await announce(tx, { kind: 'conversation', conversationId });
}
