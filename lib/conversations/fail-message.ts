import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { appendEvent } from './append-event';
import { callPerson } from './call-person';
import type { HumanOccasion, Message, SystemEvent } from './schemas';
import { markFailed } from './store/outgoing';
import { failParts } from './store/parts';

/** What the thread says, and why a person is called; `call` null: nobody could do anything about it. */
interface Consequence {
  readonly event: SystemEvent | null;
  readonly call: HumanOccasion | null;
}

const consequences: Readonly<Record<string, Consequence>> = {
  'delivery-uncertain': { event: 'delivery-uncertain', call: 'delivery-uncertain' },
  'window-over': { event: 'delivery-failed', call: 'window-over' },
  'contact-blocked': { event: null, call: null },
};
const usual: Consequence = { event: 'delivery-failed', call: 'delivery-failed' };

/**
 * A message of a conversation whose lock the caller holds will not arrive: it is marked with the reason (a key of
 * `errors.json`), the thread says so, and a person is called. Quiet when it was not waiting any more.
 */
export async function failMessage(
  tx: Tx<Ctx>,
  message: Pick<Message, 'id' | 'conversationId'>,
  reason: string,
): Promise<void> {
  const { id, conversationId } = message;
  if (!(await markFailed(tx, id, reason))) return;
  await failParts(tx, id, reason);
  const { event, call } = consequences[reason] ?? usual;
  if (call) await callPerson(tx, conversationId, { reason: call, about: id });
  if (event) await appendEvent(tx, conversationId, event);
  await announce(tx, { kind: 'message', conversationId, id });
}
