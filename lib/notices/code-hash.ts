import { createHash } from 'node:crypto';

/** What a code is stored as; null for a text that is no code of ours. */
export function codeHash(payload: string): string | null {
  const [, code] = /^notify_([A-Za-z0-9_-]{43})$/.exec(payload) ?? [];
  return code === undefined ? null : createHash('sha256').update(code).digest('base64url');
}
