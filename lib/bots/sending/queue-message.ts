import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { sendMessages } from '../jobs';
import { insertOutgoing } from '../store/outgoing';
import { type NewMessage, OutgoingMessage } from './outgoing-message';

/**
 * Promises a message to a person, after those before it. `once` names what may be said one time only;
 * false: it has been. The transaction must be one across companies.
 */
export async function queueMessage(
  tx: Tx<BaseCtx>,
  personId: string,
  message: NewMessage,
  once: string | null = null,
): Promise<boolean> {
  const queued = await insertOutgoing(tx, personId, OutgoingMessage.parse(message), once);
  if (queued) await dispatch(tx, sendMessages, { personId });
  return queued;
}
