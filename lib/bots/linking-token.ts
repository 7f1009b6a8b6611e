import { createHash } from 'node:crypto';
import { randomToken } from '@/lib/platform/crypto/random-token';

const shape = /^link_([\w-]{32})$/;

/** Tokens of links, of which only hashes are kept. */
export const linkingToken = {
  create: (): string => `link_${randomToken(24)}`,
  /** Null for what is no such token. */
  hash: (payload: string): string | null => {
    const [, token] = shape.exec(payload) ?? [];
    return token === undefined ? null : createHash('sha256').update(token).digest('base64url');
  },
};
