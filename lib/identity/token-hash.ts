import { createHash } from 'node:crypto';

/** What is kept of a token's value. */
export function tokenHash(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
