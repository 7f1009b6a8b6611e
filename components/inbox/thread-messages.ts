import type { Message } from '@/lib/conversations/schemas';
import type { Wire } from '../api/wire';
import type { ThreadMessage } from '../chat/thread-message';

/** Stored messages as the thread draws them. What people of the company wrote carries their names. */
export function threadMessages(
  stored: readonly Wire<Message>[],
  nameOf: (userId: string | null) => string | undefined,
): ThreadMessage[] {
  return stored.map(
    ({
      id,
      seq,
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
      seq,
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
      ...(author === 'HUMAN' ? { authorName: nameOf(userId) } : {}),
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
