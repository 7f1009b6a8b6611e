import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

const Granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().optional(),
  scope: z.string().default(''),
});
export type Granted = z.infer<typeof Granted>;

/**
 * Asks Google's token endpoint in the name of our OAuth client. Throws `unauthenticated` `channel-access-lost` when the
 * grant is gone or was used, `unavailable` when Google does not answer or the client is not set up.
 */
export async function askTokenEndpoint(form: Readonly<Record<string, string>>): Promise<Granted> {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_TOKEN_URL } = env();
  if (!GOOGLE_CLIENT_ID || !GOOGLE_CLIENT_SECRET) {
    const setting = GOOGLE_CLIENT_ID ? 'GOOGLE_CLIENT_SECRET' : 'GOOGLE_CLIENT_ID';
    throw new AppError('unavailable', 'google-not-set-up', { params: { setting } });
  }
  const unreachable = (cause: unknown): AppError =>
    new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 30 });
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${GOOGLE_TOKEN_URL}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...form,
        client_id: GOOGLE_CLIENT_ID,
        client_secret: GOOGLE_CLIENT_SECRET,
      }),
      signal: AbortSignal.timeout(20_000),
    });
    body = await response.json();
  } catch (cause) {
    throw unreachable(cause);
  }
  if (response.ok) {
    const granted = Granted.safeParse(body);
    if (granted.success) return granted.data;
    throw unreachable(granted.error);
  }
  const error = z.object({ error: z.string() }).safeParse(body).data?.error ?? '';
  if (error === 'invalid_grant') throw new AppError('unauthenticated', 'channel-access-lost');
  throw unreachable(new Error(`Google answered ${response.status} ${error}.`));
}
