import type { ThreadMessage } from '../chat/thread-message';

/** Key of the first of the last `unread` messages of the customer. */
export function unreadFrom(messages: readonly ThreadMessage[], unread: number): string | undefined {
  if (unread < 1) return undefined;
  return messages.filter(({ author }) => author === 'CUSTOMER').at(-unread)?.key;
}
