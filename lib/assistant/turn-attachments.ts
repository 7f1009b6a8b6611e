import type { Attachment, Message } from '@/lib/conversations';

/** What hangs on a customer's message, as far as a policy has to know. */
export interface TurnAttachment {
  readonly kind: Attachment['kind'];
  readonly fileId: string | null;
  readonly contentType: string | null;
  /** What it says is among the customer's words. */
  readonly heard: boolean;
}

/** The words of a message: typed, spoken, or written on what was shared. */
export function saidIn({ text, attachments }: Pick<Message, 'text' | 'attachments'>): string {
  return [text, ...attachments.map(wordsOf)].filter((words) => words !== '').join('\n');
}

/** What hangs on the messages of a turn. */
export function attachmentsIn(messages: readonly Pick<Message, 'attachments'>[]): TurnAttachment[] {
  return messages.flatMap(({ attachments }) =>
    attachments.map((attachment) => ({
      kind: attachment.kind,
      fileId: 'fileId' in attachment ? attachment.fileId : null,
      contentType: 'fileId' in attachment ? attachment.contentType : null,
      heard: wordsOf(attachment) !== '',
    })),
  );
}

function wordsOf(attachment: Attachment): string {
  if (attachment.kind === 'place') return attachment.title ?? '';
  if (attachment.kind === 'contact') return [attachment.name, attachment.phone].filter(Boolean).join(' ');
  return attachment.transcript ?? '';
}
