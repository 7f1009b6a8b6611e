import { createHash } from 'node:crypto';
import { askTokenEndpoint } from './ask-token-endpoint';

/** So long before its end a token counts as over: the call still has to get there. */
const marginMs = 60_000;
const most = 5_000;

const tokens = new Map<string, Promise<{ token: string; until: number }>>();

/** Access tokens live an hour; they are kept in memory only and made anew from the refresh token. */
export const accessTokens = {
  /** Throws `unauthenticated` `channel-access-lost` when the owner has taken the access back. */
  get: async (refreshToken: string): Promise<string> => {
    const key = nameOf(refreshToken);
    const known = await tokens.get(key);
    if (known && known.until > Date.now()) return known.token;
    const fresh = askTokenEndpoint({ grant_type: 'refresh_token', refresh_token: refreshToken }).then(
      ({ access_token: token, expires_in: seconds }) => ({
        token,
        until: Date.now() + seconds * 1_000 - marginMs,
      }),
    );
    tokens.delete(key);
    tokens.set(key, fresh);
    for (const oldest of tokens.keys()) {
      if (tokens.size <= most) break;
      tokens.delete(oldest);
    }
    try {
      return (await fresh).token;
    } catch (error) {
      if (tokens.get(key) === fresh) tokens.delete(key);
      throw error;
    }
  },
  /** Google has refused it before its time. */
  forget: (refreshToken: string): void => {
    tokens.delete(nameOf(refreshToken));
  },
} as const;

const nameOf = (refreshToken: string): string => createHash('sha256').update(refreshToken).digest('hex');
