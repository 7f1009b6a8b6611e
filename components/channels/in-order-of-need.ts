import type { WireChannel } from './channels-api';

const need: Record<WireChannel['status'], number> = {
  BROKEN: 0,
  EXPIRING: 1,
  CONNECTING: 2,
  CONNECTED: 3,
  DISCONNECTED: 4,
};

/** Those that wait for a person first, otherwise as they came. */
export function inOrderOfNeed(channels: readonly WireChannel[]): readonly WireChannel[] {
  return channels.toSorted((a, b) => need[a.status] - need[b.status]);
}
