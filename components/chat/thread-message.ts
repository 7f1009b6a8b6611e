import type { Card, MessageAuthor, QuickReply } from '@/lib/conversations/schemas';

/** A message as a thread draws it, whoever looks: the customer in the chat, or the owner in the inbox. */
export interface ThreadMessage {
  readonly key: string;
  readonly author: MessageAuthor;
  readonly text: string;
  readonly cards: readonly Card[];
  readonly quickReplies: readonly QuickReply[];
  /** An instant, ISO 8601. */
  readonly at: string;
  /** What became of a message written here; `undelivered` was stored but the channel refused it. */
  readonly state: 'sent' | 'sending' | 'failed' | 'undelivered';
  /** Of a person who wrote it, when known. */
  readonly authorName?: string;
  /** The turn whose answer it is, where that can be looked into. */
  readonly turnId?: string | null;
}
