import { createHash } from 'node:crypto';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { askTokenEndpoint } from './ask-token-endpoint';

/** Reading and sending; nothing that deletes or changes settings. */
export const gmailScopes = [
  'https://www.googleapis.com/auth/gmail.readonly',
  'https://www.googleapis.com/auth/gmail.send',
] as const;

interface Leave {
  readonly state: string;
  readonly redirectUrl: string;
  readonly verifier: string;
}

/** The login at Google (OAuth 2.0 with PKCE, for access that outlives the visit). */
export const googleLogin = {
  /** Where to send the owner. Throws `unavailable` `google-not-set-up`. */
  url: ({ state, redirectUrl, verifier }: Leave): string => {
    const { GOOGLE_CLIENT_ID, GOOGLE_LOGIN_URL } = env();
    if (!GOOGLE_CLIENT_ID) {
      throw new AppError('unavailable', 'google-not-set-up', { params: { setting: 'GOOGLE_CLIENT_ID' } });
    }
    const url = new URL(GOOGLE_LOGIN_URL);
    url.search = new URLSearchParams({
      client_id: GOOGLE_CLIENT_ID,
      redirect_uri: redirectUrl,
      response_type: 'code',
      scope: gmailScopes.join(' '),
      access_type: 'offline',
      // Google gives a refresh token only when it asks the person.
      prompt: 'consent',
      include_granted_scopes: 'false',
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    return url.toString();
  },
  /** Exchanges the code the owner came back with. Throws `invalid` `google-permissions-missing`, `unauthenticated`. */
  exchange: async (answer: {
    readonly code: string;
    readonly redirectUrl: string;
    readonly verifier: string;
  }): Promise<{ refreshToken: string; accessToken: string }> => {
    const granted = await askTokenEndpoint({
      grant_type: 'authorization_code',
      code: answer.code,
      redirect_uri: answer.redirectUrl,
      code_verifier: answer.verifier,
    });
    const scopes = granted.scope.split(' ');
    if (!gmailScopes.every((scope) => scopes.includes(scope)) || !granted.refresh_token)
      throw new AppError('invalid', 'google-permissions-missing');
    return { refreshToken: granted.refresh_token, accessToken: granted.access_token };
  },
  /** Gives the access back. Quiet when it is gone already. */
  revoke: async (refreshToken: string): Promise<void> => {
    await fetch(`${env().GOOGLE_TOKEN_URL}/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token: refreshToken }),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
  },
} as const;
