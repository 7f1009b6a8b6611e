import { z } from 'zod';
import type { Language } from '@/lib/platform/i18n/languages';
import { ProblemError } from './problem-error';

const Problem = z.object({
  detail: z.string(),
  code: z.string(),
  key: z.string().optional(),
  field: z.string().optional(),
  requestId: z.string().optional(),
});

interface Options {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal?: AbortSignal;
  /** The reader's, where the page speaks another language than the browser asks for. */
  readonly language?: Language;
}

/** Asks our own API. Returns its JSON (undefined for an empty answer); throws `ProblemError`. */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const { method = 'GET', json, form, signal, language } = options;
  const response = await reach(path, {
    method,
    signal,
    headers: {
      Accept: 'application/json',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(language === undefined ? {} : { 'Accept-Language': language }),
    },
    body: form ?? (json === undefined ? undefined : JSON.stringify(json)),
  });
  const text = await response.text();
  const body: unknown = readJson(text);
  if (response.ok) return body as T;
  const problem = Problem.safeParse(body);
  if (!problem.success) throw new ProblemError('', { code: 'internal', status: response.status });
  const { detail, ...rest } = problem.data;
  throw new ProblemError(detail, { ...rest, status: response.status });
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

function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
