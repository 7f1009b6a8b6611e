import { createHmac, randomBytes } from 'node:crypto';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { env } from '@/lib/platform/env';

/** A visitor of one chat page, known by the signed token in their cookie. */
export interface Visitor {
  readonly visitorId: string;
  readonly token: string;
}

export interface VisitorTokens {
  /** A visitor nobody has seen before. */
  readonly issue: () => Visitor;
  /** The visitor a token names; null when it is not one of this channel's. */
  readonly read: (token: string) => string | null;
}

/** Makes and reads visitors' tokens for one channel; null when the setting AUTH_SECRET is missing. */
export function visitorTokens(channelKey: string): VisitorTokens | null {
  const secret = env().AUTH_SECRET;
  if (!secret) return null;
  const sign = (visitorId: string) =>
    createHmac('sha256', secret)
      .update(`x8 web chat visitor\0${channelKey}\0${visitorId}`)
      .digest('base64url');
  return {
    issue: () => {
      const visitorId = `vis_${randomBytes(16).toString('hex')}`;
      return { visitorId, token: `${visitorId}.${sign(visitorId)}` };
    },
    read: (token) => {
      const [, visitorId, signature] = /^(vis_[0-9a-f]{32})\.([\w-]{43})$/.exec(token) ?? [];
      if (visitorId === undefined || signature === undefined) return null;
      return matchesSecret(signature, sign(visitorId)) ? visitorId : null;
    },
  };
}
