import type { z } from 'zod';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';
import { Envelope, type KieAnswer } from './schemas';
import { unanswered } from './unanswered';

/** One call, with `patienceMs` from the first byte to the last. Never throws: how it ended is the answer. */
export async function askKie<S extends z.ZodType>(
  key: string,
  { base, path, patienceMs = 30_000 }: { base: string; path: string; patienceMs?: number },
  schema: S,
  init: { method?: 'POST'; json?: object; form?: FormData } = {},
): Promise<KieAnswer<z.output<S>>> {
  let status: number;
  let headers: Headers;
  let text: string;
  try {
    const response = await vendorFetch(`${base.replace(/\/+$/, '')}${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${key}`, ...(init.json && { 'content-type': 'application/json' }) },
      body: init.json ? JSON.stringify(init.json) : (init.form ?? null),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    ({ status, headers } = response);
    text = await response.text();
  } catch (error) {
    return unanswered(error);
  }
  return read(status, headers, text, schema);
}

function read<S extends z.ZodType>(
  status: number,
  headers: Headers,
  text: string,
  schema: S,
): KieAnswer<z.output<S>> {
  const envelope = Envelope.safeParse(jsonOf(text)).data;
  if (!envelope) {
    if (status < 300)
      return { end: 'unanswered', said: true, detail: `an answer that cannot be read: ${status}` };
    return { end: 'refused', code: status, message: text.slice(0, 500), enveloped: false, ...wait(headers) };
  }
  const message = envelope.msg ?? envelope.message ?? '';
  const code = envelope.code === 200 && status >= 300 ? status : envelope.code;
  if (code !== 200) return { end: 'refused', code, message, enveloped: true, ...wait(headers) };
  const data = schema.safeParse(envelope.data);
  return data.success
    ? { end: 'ok', data: data.data }
    : { end: 'unanswered', said: true, detail: `data that cannot be read: ${message}`.slice(0, 500) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function wait(headers: Headers): { retryAfter?: number } {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfter: Math.ceil(seconds) } : {};
}
