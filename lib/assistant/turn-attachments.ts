import type { Attachment, Message } from '@/lib/conversations';
import { wordsOfAttachment } from './words-of-attachment';

/** What hangs on a customer's message, as far as a policy has to know. */
export interface TurnAttachment {
  readonly kind: Attachment['kind'];
  readonly fileId: string | null;
  readonly contentType: string | null;
  /** What it says is among the customer's words. */
  readonly heard: boolean;
}

/** What hangs on the messages of a turn. */
export function turnAttachments(messages: readonly Pick<Message, 'attachments'>[]): TurnAttachment[] {
  return messages.flatMap(({ attachments }) =>
    attachments.map((attachment) => ({
      kind: attachment.kind,
      fileId: 'fileId' in attachment ? attachment.fileId : null,
      contentType: 'fileId' in attachment ? attachment.contentType : null,
      heard: wordsOfAttachment(attachment) !== '',
    })),
  );
}
