import type { Message } from '@/lib/conversations';
import { wordsOfAttachment } from './words-of-attachment';

/** The words of a message: typed, spoken, or written on what was shared. */
export function saidIn({ text, attachments }: Pick<Message, 'text' | 'attachments'>): string {
  return [text, ...attachments.map(wordsOfAttachment)].filter((words) => words !== '').join('\n');
}
