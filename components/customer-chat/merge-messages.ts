import type { CustomerMessage } from './chat-thread';

/** Both lists as one, each message once, in the order of the thread. The same array when nothing was new. */
export function mergeMessages(
  known: readonly CustomerMessage[],
  arrived: readonly CustomerMessage[],
): readonly CustomerMessage[] {
  const seen = new Set(known.map((message) => message.seq));
  const fresh = arrived.filter((message) => !seen.has(message.seq));
  return fresh.length === 0 ? known : [...known, ...fresh].sort((a, b) => a.seq - b.seq);
}
