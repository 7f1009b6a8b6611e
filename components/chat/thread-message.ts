import type { Attachment, Card, MessageAuthor, QuickReply, Reaction } from '@/lib/conversations/schemas';

/** A message as a thread draws it, whoever looks: the customer in the chat, or the owner in the inbox. */
export interface ThreadMessage {
  readonly key: string;
  /** Its number in the thread; what is not stored yet has none. */
  readonly seq?: number;
  /** A note of a colleague's has SYSTEM and is `note`. */
  readonly author: MessageAuthor;
  readonly note?: boolean;
  /** The reader wrote the note. */
  readonly own?: boolean;
  readonly text: string;
  readonly cards: readonly Card[];
  readonly quickReplies: readonly QuickReply[];
  readonly attachments?: readonly Attachment[];
  readonly reactions?: readonly Reaction[];
  /** An instant, ISO 8601. */
  readonly at: string;
  /** What became of a message written here; `undelivered` was stored but the channel refused it. */
  readonly state: 'sent' | 'sending' | 'failed' | 'undelivered';
  /** How far a message on its way out has come, where the channel tells. */
  readonly delivery?: 'queued' | 'sending' | 'sent' | 'delivered' | 'read';
  /** Why it was not delivered: a key of `errors.json`. */
  readonly failure?: string | null;
  readonly edited?: boolean;
  /** Taken back by who wrote it. */
  readonly deleted?: boolean;
  /** A person wrote it in the messenger's own app. */
  readonly onPhone?: boolean;
  /** Of a person who wrote it, when known. */
  readonly authorName?: string;
  /** The turn whose answer it is, where that can be looked into. */
  readonly turnId?: string | null;
}
