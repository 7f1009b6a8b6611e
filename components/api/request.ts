import type { Language } from '@/lib/platform/i18n/languages';
import { ProblemError } from './problem-error';
import { readAnswer } from './read-answer';

interface Options {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly signal?: AbortSignal;
  /** The reader's, where the page speaks another language than the browser asks for. */
  readonly language?: Language;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks our own API. Returns its JSON (undefined for an empty answer); throws `ProblemError`. */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const { method = 'GET', json, signal, language, headers } = options;
  const response = await reach(path, {
    method,
    signal,
    headers: {
      Accept: 'application/json',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(language === undefined ? {} : { 'Accept-Language': language }),
      ...headers,
    },
    body: json === undefined ? undefined : JSON.stringify(json),
  });
  return readAnswer<T>(response.status, await response.text());
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    // Cancelled on purpose: not a failure to tell anybody about.
    if (init.signal?.aborted) throw error;
    throw new ProblemError('', { code: 'offline' });
  }
}
