const quietMs = 4_000;
const longestMs = 30_000;

/**
 * When the answer to a turn is due: four seconds after the customer's last message, but no later than thirty after the
 * first, so that somebody who types on and on is answered too.
 */
export function turnWindow(openedAt: Date, lastMessageAt: Date): Date {
  return new Date(Math.min(lastMessageAt.getTime() + quietMs, openedAt.getTime() + longestMs));
}
