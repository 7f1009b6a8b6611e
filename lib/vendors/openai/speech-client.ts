import OpenAI from 'openai';
import { env } from '@/lib/platform/env';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';

/** A server of the settings: its address, when it is not OpenAI's, and its key, when it has one. */
export interface SpeechServer {
  readonly url: string | undefined;
  readonly apiKey: string | undefined;
}

/** A client for a server with OpenAI's API. A key for OpenAI is not handed to another server; one of one's own needs none. */
export function speechClient({ url, apiKey }: SpeechServer, timeoutMs: number): OpenAI {
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = env();
  const baseURL = url ?? OPENAI_BASE_URL;
  return new OpenAI({
    apiKey: apiKey ?? (url ? 'none' : OPENAI_API_KEY),
    baseURL,
    // Proxies lead out into the internet: a plain address is a server beside this one.
    ...(baseURL.startsWith('https:') && { fetch: vendorFetch }),
    maxRetries: 0,
    timeout: timeoutMs,
  });
}
