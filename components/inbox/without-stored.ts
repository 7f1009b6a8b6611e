import type { ThreadMessage } from '../chat/thread-message';

/** How far the clocks of browser and server may differ. */
const clocksMs = 60_000;

/** Replies on their way out that the thread does not show yet: a stored one comes live before its own answer does. */
export function withoutStored(
  outgoing: readonly ThreadMessage[],
  stored: readonly ThreadMessage[],
): ThreadMessage[] {
  return outgoing.filter(
    ({ text, at, state }) =>
      state === 'failed' ||
      !stored.some(
        (one) =>
          one.author === 'HUMAN' &&
          one.text === text &&
          new Date(one.at).getTime() > new Date(at).getTime() - clocksMs,
      ),
  );
}
