import { z } from 'zod';
import type { ThreadMessage } from '../chat/thread-message';
import type { CustomerMessage } from './chat-thread';

/** `stored`: the server has it, the thread does not show it yet. */
export const Outgoing = z.object({
  clientId: z.string(),
  text: z.string(),
  at: z.string(),
  state: z.enum(['sending', 'stored', 'failed']),
});
/** A message written here that the thread does not have yet. */
export type Outgoing = z.infer<typeof Outgoing>;

/** The thread with what was written here below it. */
export function threadWithOutbox(
  messages: readonly CustomerMessage[],
  outbox: readonly Outgoing[],
): readonly ThreadMessage[] {
  const arrived = new Set(messages.map((message) => message.clientId));
  return [
    ...messages.map(
      ({ seq, clientId, ...message }): ThreadMessage => ({
        ...message,
        // The same key before and after it was stored: the bubble stays, nothing jumps.
        key: clientId ?? `seq-${seq}`,
        state: 'sent',
      }),
    ),
    ...outbox
      .filter((one) => !arrived.has(one.clientId))
      .map(
        ({ clientId, text, at, state }): ThreadMessage => ({
          key: clientId,
          author: 'CUSTOMER',
          text,
          cards: [],
          quickReplies: [],
          at,
          state: state === 'stored' ? 'sent' : state,
        }),
      ),
  ];
}
