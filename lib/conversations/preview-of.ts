import type { Attachment, Message } from './schemas';

const previewLength = 120;

const marks: Readonly<Record<Attachment['kind'], string>> = {
  image: '🖼',
  voice: '🎤',
  audio: '🎵',
  video: '🎬',
  file: '📎',
  sticker: '⭐',
  place: '📍',
  contact: '👤',
};

/** The beginning of a message for a list; signs stand for what has no words. */
export function previewOf({ text, attachments }: Pick<Message, 'text' | 'attachments'>): string {
  const signs = attachments.map((attachment) => `${marks[attachment.kind]} ${wordsOf(attachment)}`.trim());
  return [text, ...signs].filter(Boolean).join(' ').slice(0, previewLength).toWellFormed();
}

function wordsOf(attachment: Attachment): string {
  switch (attachment.kind) {
    case 'voice':
      return attachment.transcript ?? '';
    case 'file':
    case 'contact':
      return attachment.name;
    case 'place':
      return attachment.title ?? '';
    default:
      return '';
  }
}
