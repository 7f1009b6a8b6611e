import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { previewOf } from './preview-of';
import type { Message } from './schemas';
import { type MessageNote, noteMessage } from './store/conversations';
import { insertMessage, type NewMessage } from './store/messages';

type Draft = Pick<NewMessage, 'conversationId' | 'author' | 'text' | 'status'> &
  Partial<Omit<NewMessage, 'createdAt'>>;

/**
 * Adds what somebody said to the end of a thread whose lock the caller holds, shows it in the list and tells open screens.
 * Null when the table knows it already.
 */
export async function appendMessage(
  tx: Tx<Ctx>,
  draft: Draft,
  note: Pick<MessageNote, 'needsHuman' | 'customerAt' | 'reopens'> = {},
): Promise<Message | null> {
  const now = tx.ctx.clock.now();
  const message = await insertMessage(tx, {
    id: newId('msg', now),
    cards: [],
    quickReplies: [],
    attachments: [],
    externalId: null,
    turnId: null,
    userId: null,
    replyData: null,
    writtenOn: null,
    automatic: false,
    sentAt: null,
    createdAt: now,
    ...draft,
  });
  if (!message) return null;
  const { conversationId } = message;
  if (message.author !== 'SYSTEM') {
    await noteMessage(tx, conversationId, {
      at: now,
      preview: previewOf(message),
      unread: message.author === 'CUSTOMER' ? 1 : 0,
      ...note,
    });
  }
  await announce(tx, { kind: 'message', conversationId, id: message.id });
  return message;
}
