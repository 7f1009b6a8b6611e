import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { appendEvent } from './append-event';
import { mergeContacts } from './merge-contacts';
import { openTurn } from './open-turn';
import { recordFact } from './recording/record-fact';
import { moveIdentities } from './store/contacts';
import { foldConversation, type LockedConversation } from './store/conversations';
import { findUnanswered, moveMessage } from './store/messages';
import { skipTurns } from './store/turns';

/**
 * Two threads of a channel turned out to be one person's: `to` goes on, `from` stays as history. What nobody has answered
 * in `from` is answered in `to`. The caller holds both locks.
 */
export async function mergeConversations(
  tx: Tx<Ctx>,
  from: LockedConversation,
  to: LockedConversation,
): Promise<void> {
  const waiting = await findUnanswered(tx, from.id);
  await skipTurns(tx, from.id, 'open and answering');
  await moveIdentities(tx, from.id, to.id);
  if (from.contactId !== to.contactId) await mergeContacts(tx, to.contactId, from.contactId);
  for (const messageId of waiting) await moveMessage(tx, messageId, to.id);
  await foldConversation(tx, from.id, to.id);
  if (waiting.length > 0 && from.humanSince === null && to.humanSince === null) {
    await openTurn(tx, to.id, waiting);
  }
  for (const { id } of [from, to]) await recordFact(tx, id, { kind: 'other', what: 'threads-merged' });
  await appendEvent(tx, to.id, 'contact-merged');
  await announce(tx, { kind: 'conversation', conversationId: from.id });
  await announce(tx, { kind: 'conversation', conversationId: to.id });
}
