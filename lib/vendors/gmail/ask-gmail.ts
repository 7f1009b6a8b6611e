import { auth, gmail, type gmail_v1 } from '@googleapis/gmail';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { accessTokens } from './access-tokens';
import { gmailFailure } from './gmail-failure';

type Gmail = gmail_v1.Gmail;

/**
 * Runs a call of Google's client with the mailbox's access. A token refused before its time is made anew once. `sends`:
 * the call must not be repeated, and an answer that never comes is `conflict` `delivery-uncertain`.
 */
export async function askGmail<T>(
  refreshToken: string,
  call: (client: Gmail) => Promise<{ data: T }>,
  { sends = false } = {},
): Promise<T> {
  try {
    return await once(refreshToken, call, sends);
  } catch (error) {
    const stale = error instanceof AppError && error.key === 'channel-access-lost';
    if (!stale) throw error;
    accessTokens.forget(refreshToken);
    return once(refreshToken, call, sends);
  }
}

async function once<T>(
  refreshToken: string,
  call: (client: Gmail) => Promise<{ data: T }>,
  sends: boolean,
): Promise<T> {
  const client = clientWith(await accessTokens.get(refreshToken));
  try {
    return (await call(client)).data;
  } catch (error) {
    throw gmailFailure(error, { handedOver: sends });
  }
}

function clientWith(accessToken: string): Gmail {
  const bearer = new auth.OAuth2();
  bearer.setCredentials({ access_token: accessToken });
  return gmail({
    version: 'v1',
    auth: bearer,
    rootUrl: `${env().GMAIL_API_URL.replace(/\/+$/, '')}/`,
    timeout: 30_000,
    // Waiting and trying again is the job's business.
    retry: false,
  });
}
