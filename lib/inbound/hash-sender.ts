import { createHash } from 'node:crypto';

/** The name under which a sender's events are kept in order and found again, which tells nobody who it is. */
export function hashSender(sender: string): string {
  return createHash('sha256').update(sender).digest('base64url').slice(0, 22);
}
