import type { ApiClientOptions } from 'grammy';
import { isNeverSent } from '@/lib/platform/net/is-never-sent';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';
import { neverConnected } from './marked-agent';

type TelegramFetch = NonNullable<ApiClientOptions['fetch']>;

/**
 * The SDK's `fetch` through the proxies. The SDK brings signals and errors of another library with it: the former are put
 * into Node's, and what was surely not said is marked as `markedAgent` marks it.
 */
export const proxiedTelegramFetch: TelegramFetch = (async (input: string, init?: RequestInit) => {
  const stop = new AbortController();
  init?.signal?.addEventListener('abort', () => stop.abort());
  try {
    return await vendorFetch(input, { ...init, signal: stop.signal });
  } catch (cause) {
    if (!isNeverSent(cause)) throw cause;
    throw Object.assign(new Error('No proxy lets us through.', { cause }), { code: neverConnected });
  }
}) as unknown as TelegramFetch;
