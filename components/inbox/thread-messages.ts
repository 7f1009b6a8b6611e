import type { Message } from '@/lib/conversations/schemas';
import type { User } from '@/lib/identity/schemas';
import type { Wire } from '../api/wire';
import type { ThreadMessage } from '../chat/thread-message';

/** Stored messages as the thread draws them. What the reader wrote carries their own name. */
export function threadMessages(stored: readonly Wire<Message>[], me: User | undefined): ThreadMessage[] {
  return stored.map(
    ({ id, author, text, cards, quickReplies, createdAt, status, turnId, userId }): ThreadMessage => ({
      key: id,
      author,
      text,
      cards,
      quickReplies,
      at: createdAt,
      turnId: author === 'ASSISTANT' ? turnId : null,
      ...(me && userId === me.id ? { authorName: me.name } : {}),
      state: status === 'FAILED' ? 'undelivered' : 'sent',
    }),
  );
}
