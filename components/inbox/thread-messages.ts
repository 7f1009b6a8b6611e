import type { Message } from '@/lib/conversations/schemas';
import type { User } from '@/lib/identity/schemas';
import type { Wire } from '../api/wire';
import type { ThreadMessage } from '../chat/thread-message';

/** Stored messages as the thread draws them. What the reader wrote carries their own name. */
export function threadMessages(stored: readonly Wire<Message>[], me: User | undefined): ThreadMessage[] {
  return stored.map(
    ({
      id,
      author,
      text,
      cards,
      quickReplies,
      createdAt,
      status,
      turnId,
      userId,
      ...more
    }): ThreadMessage => ({
      key: id,
      attachments: more.attachments,
      reactions: more.reactions,
      failure: more.failure,
      edited: more.editedAt !== null,
      deleted: more.deletedAt !== null,
      onPhone: more.writtenOn === 'phone',
      ...deliveryOf(author, status),
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

/** Only what we say has a way to go. */
function deliveryOf(author: Message['author'], status: Message['status']): Pick<ThreadMessage, 'delivery'> {
  if (author !== 'ASSISTANT' && author !== 'HUMAN') return {};
  switch (status) {
    case 'QUEUED':
      return { delivery: 'queued' };
    case 'SENDING':
      return { delivery: 'sending' };
    case 'SENT':
      return { delivery: 'sent' };
    case 'DELIVERED':
      return { delivery: 'delivered' };
    case 'READ':
      return { delivery: 'read' };
    case 'RECEIVED':
    case 'FAILED':
      return {};
  }
}
