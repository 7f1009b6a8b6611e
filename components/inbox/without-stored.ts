import type { ThreadMessage } from '../chat/thread-message';

/** The id a reply is stored under, from the number that its writer gave it. */
const storedKey = (key: string): string => `msg_${key}`;

/** Replies on their way out that the thread does not show yet: a stored one comes live before its own answer does. */
export function withoutStored(
  outgoing: readonly ThreadMessage[],
  stored: readonly ThreadMessage[],
): ThreadMessage[] {
  const known = new Set(stored.map(({ key }) => key));
  return outgoing.filter(({ key }) => !known.has(storedKey(key)));
}
