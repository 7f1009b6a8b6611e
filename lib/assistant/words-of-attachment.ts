import type { Attachment } from '@/lib/conversations';

/** What somebody said with a file, a place or a card; '' when it has no words. */
export function wordsOfAttachment(attachment: Attachment): string {
  if (attachment.kind === 'place') return attachment.title ?? '';
  if (attachment.kind === 'contact') return [attachment.name, attachment.phone].filter(Boolean).join(' ');
  return attachment.transcript ?? '';
}
