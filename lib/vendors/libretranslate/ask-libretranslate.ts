import { env } from '@/lib/platform/env';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';
import { LibretranslateRefusal } from './libretranslate-refusal';

const timeoutMs = 120_000;

/** One request to the LibreTranslate server of the settings; what it answered, as JSON. Throws `LibretranslateRefusal`. */
export async function askLibretranslate(
  call: 'languages' | 'translate',
  body?: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<unknown> {
  const { TRANSLATOR_URL = '', TRANSLATOR_API_KEY } = env();
  const url = `${TRANSLATOR_URL.replace(/\/+$/, '')}/${call}`;
  // Proxies lead out into the internet: a plain address is a server beside this one.
  const ask = url.startsWith('https:') ? vendorFetch : fetch;
  try {
    const answer = await ask(url, {
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...(TRANSLATOR_API_KEY && { api_key: TRANSLATOR_API_KEY }) }),
      }),
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
    if (!answer.ok) throw refusalOf(answer, await answer.text());
    const text = await answer.text();
    return parsed(text);
  } catch (error) {
    if (error instanceof LibretranslateRefusal) throw error;
    throw new LibretranslateRefusal(signal?.aborted ? 'aborted' : 'busy', {}, error);
  }
}

function refusalOf({ status, headers }: Response, text: string): LibretranslateRefusal {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const told = { status, ...(seconds >= 0 && { retryAfter: Math.min(3_600, Math.ceil(seconds)) }) };
  if (status === 408 || status === 429 || status >= 500) return new LibretranslateRefusal('busy', told);
  // 400 stands for an unknown language, and for a missing key.
  const language = status === 400 && /not supported|not available|target|source/i.test(text);
  return new LibretranslateRefusal(language ? 'language' : 'settings', told);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LibretranslateRefusal('garbage', {}, cause);
  }
}
