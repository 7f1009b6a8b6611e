import type { z } from 'zod';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';
import { PlategaError } from './schemas';

const patienceMs = 20_000;

/**
 * One call of their API. No answer, an answer that cannot be read, or a fault on their side is `unavailable`; a refused key
 * is too, and names the settings; a transaction they do not know is `not-found`; a refused request is `internal`.
 */
export async function askPlatega<S extends z.ZodType>(
  path: string,
  schema: S,
  init: { readonly method?: 'POST'; readonly json?: object } = {},
): Promise<z.output<S>> {
  const { PLATEGA_API_URL, PLATEGA_MERCHANT_ID, PLATEGA_SECRET } = env();
  if (!PLATEGA_MERCHANT_ID || !PLATEGA_SECRET) throw new AppError('unavailable', 'platega-not-set-up');
  const { status, text } = await answerTo(`${PLATEGA_API_URL.replace(/\/+$/, '')}${path}`, {
    method: init.method ?? 'GET',
    headers: {
      'x-merchantid': PLATEGA_MERCHANT_ID,
      'x-secret': PLATEGA_SECRET,
      ...(init.json && { 'content-type': 'application/json' }),
    },
    body: init.json ? JSON.stringify(init.json) : null,
  });
  if (status >= 300) throw refusal(status, text);
  const answer = schema.safeParse(jsonOf(text));
  if (answer.success) return answer.data;
  log.error({ path, issues: answer.error.issues }, 'an answer of platega cannot be read');
  throw new AppError('unavailable', 'payment-provider-unavailable');
}

async function answerTo(url: string, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    // A key that follows a redirect is a key given away.
    const options: RequestInit = { redirect: 'error', signal: AbortSignal.timeout(patienceMs) };
    const response = await vendorFetch(url, { ...init, ...options });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new AppError('unavailable', 'payment-provider-unavailable', { cause });
  }
}

function refusal(status: number, text: string): AppError {
  const said = PlategaError.safeParse(jsonOf(text)).data;
  const code = said?.code ?? '';
  log.warn({ status, code, reason: said?.message.slice(0, 300) }, 'platega refused or failed');
  if (status === 401 || status === 403) return new AppError('unavailable', 'platega-key-refused');
  if (status === 404) return new AppError('not-found', 'payment-not-found');
  return status < 500 && status !== 408 && status !== 429
    ? new AppError('internal', 'payment-provider-refused', { params: { code } })
    : new AppError('unavailable', 'payment-provider-unavailable');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
