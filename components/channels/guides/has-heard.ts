import type { WireChannel } from '../channels-api';

/** Whether a message has come in since the channel was connected, the last time it was. */
export function hasHeard({
  lastReceivedAt,
  statusAt,
  createdAt,
}: Pick<WireChannel, 'lastReceivedAt' | 'statusAt' | 'createdAt'>): boolean {
  return lastReceivedAt !== null && new Date(lastReceivedAt) >= new Date(statusAt ?? createdAt);
}
