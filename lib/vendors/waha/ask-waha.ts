import { AppError } from '@/lib/platform/errors/app-error';
import { guardedFetch } from '@/lib/platform/net/guarded-fetch';
import { readLimited } from '@/lib/vendors/whatsapp/read-limited';
import { unanswered } from '@/lib/vendors/whatsapp/unanswered';

/** A WAHA server. `trusted`: its address is the operator's own; any other is called through the guard. */
export interface WahaServer {
  readonly url: string;
  readonly apiKey: string;
  readonly trusted: boolean;
}

export interface WahaQuestion {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the server's address, with a leading slash. */
  readonly path: string;
  readonly body?: unknown;
  readonly accept?: string;
  /** It hands over a message: without an answer nobody knows whether it went. */
  readonly sends?: boolean;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

export interface WahaAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const oneMegabyte = 1024 * 1024;

/**
 * One call. Throws `unavailable` (`channel-unreachable`) when the server was not reached, `conflict`
 * (`delivery-uncertain`) when a message may have been taken. Whatever status comes back is an answer.
 */
export async function askWaha(server: WahaServer, question: WahaQuestion): Promise<WahaAnswer> {
  const { method, path, body, sends = false, accept = 'application/json' } = question;
  const { timeoutMs = 15_000, maxBytes = 8 * oneMegabyte } = question;
  const url = `${server.url.replace(/\/+$/, '')}${path}`;
  const headers = {
    accept,
    ...(server.apiKey === '' ? {} : { 'x-api-key': server.apiKey }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  try {
    if (!server.trusted) return await guardedFetch(url, { ...init, timeoutMs, maxBytes, once: sends });
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      headers: response.headers,
      bytes: await readLimited(response, maxBytes),
    };
  } catch (error) {
    throw unanswered(error, sends);
  }
}

/** What a refusal means; see `Channel.send` for the codes. `sends` as in the question. */
export function wahaRefusal({ status, bytes }: WahaAnswer, sends = false): AppError {
  const { text, sessionStatus } = readRefusal(bytes);
  const details = { cause: new Error(`WAHA ${status}: ${text.slice(0, 300)}`) };
  if (status === 401 || status === 403)
    return new AppError('unauthenticated', 'channel-access-lost', details);
  if (status === 429) return new AppError('limit', 'channel-too-fast', { ...details, retryAfter: 30 });
  // The session is not there, or not ready: nothing was sent.
  if (status === 404 || sessionStatus || status === 503) {
    return new AppError('unavailable', 'channel-unreachable', { ...details, retryAfter: 20 });
  }
  if (/not (?:registered|on whatsapp)|number.*(?:not exist|invalid)|no lid/i.test(text)) {
    return new AppError('invalid', 'contact-unknown', details);
  }
  // WhatsApp's own ban on beginning new chats: trying again only prolongs it.
  if (/server returned error 463/i.test(text)) {
    return new AppError('invalid', 'channel-refused', { ...details, params: { detail: 'WhatsApp 463' } });
  }
  if (status >= 500 && sends) return new AppError('conflict', 'delivery-uncertain', details);
  if (status >= 500)
    return new AppError('unavailable', 'channel-unreachable', { ...details, retryAfter: 20 });
  return new AppError('invalid', 'channel-refused', { ...details, params: { detail: text.slice(0, 200) } });
}

/** `{statusCode, message}` of the framework, `{error, session, status, expected}` of a session that is not ready. */
function readRefusal(bytes: Uint8Array): { text: string; sessionStatus: boolean } {
  const raw = Buffer.from(bytes).toString('utf8').slice(0, 10_000);
  try {
    const body: unknown = JSON.parse(raw);
    const inner = typeof body === 'object' && body !== null ? body : {};
    const { message, error, status, exception } = inner as Record<string, unknown>;
    const deeper = (exception as { message?: unknown } | undefined)?.message;
    const text = [deeper, message, error].find((value) => typeof value === 'string') ?? raw;
    const blamed = /session (?:status )?is not|session not found|only in SCAN_QR_CODE/i.test(raw);
    return { text: String(text), sessionStatus: typeof status === 'string' || blamed };
  } catch {
    return { text: raw, sessionStatus: false };
  }
}
