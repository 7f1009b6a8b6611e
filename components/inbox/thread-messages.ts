import type { Message } from '@/lib/conversations/schemas';
import type { Wire } from '../api/wire';
import type { ThreadMessage } from '../chat/thread-message';

/** Stored messages, and after them what is still on its way, as the thread draws them. */
export function threadMessages(
  stored: readonly Wire<Message>[],
  outgoing: readonly ThreadMessage[],
): ThreadMessage[] {
  return [
    ...stored.map(
      ({ id, author, text, cards, quickReplies, createdAt, status, turnId }): ThreadMessage => ({
        key: id,
        author,
        text,
        cards,
        quickReplies,
        at: createdAt,
        turnId: author === 'ASSISTANT' ? turnId : null,
        state: status === 'FAILED' ? 'undelivered' : 'sent',
      }),
    ),
    ...outgoing,
  ];
}
