import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { appendMessage } from './append-message';
import { deliverMessage } from './jobs';
import type { FileAttachment, Message, Reply } from './schemas';

interface Outgoing extends Reply {
  readonly id?: string;
  readonly conversationId: string;
  readonly author: 'ASSISTANT' | 'HUMAN';
  readonly turnId?: string;
  readonly userId?: string;
  readonly attachments?: readonly FileAttachment[];
  /** The template to be sent in place of the text. */
  readonly replyData?: unknown;
}

/** Stores a message on its way out and promises its delivery. Null when the table knows it already. */
export async function queueMessage(tx: Tx<Ctx>, outgoing: Outgoing): Promise<Message | null> {
  const message = await appendMessage(tx, { ...outgoing, status: 'QUEUED' });
  if (message) {
    const { id: messageId, conversationId } = message;
    await dispatch(tx, deliverMessage, { conversationId, messageId });
  }
  return message;
}
