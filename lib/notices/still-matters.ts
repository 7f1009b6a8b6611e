import type { Watched } from './port';

/** Occasions of a customer who waits for somebody to read; looking is enough to end them. */
const waiting = new Set(['asked-by-customer', 'assistant-unsure', 'customer-waits', 'answer-failed']);

/** Whether a notice about a conversation is still news: nobody has looked at it meanwhile. */
export function stillMatters(reason: string | undefined, now: Watched | null): boolean {
  if (!now?.needsHuman) return false;
  return now.unread > 0 || !waiting.has(reason ?? '');
}
