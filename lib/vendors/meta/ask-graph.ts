import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { appsecretProof } from './appsecret-proof';
import { GraphFailure } from './graph-failure';
import { translateFailure } from './translate-failure';

/** Who speaks: a token, and the secret of the app it was given to. */
export interface GraphAccess {
  readonly token: string;
  readonly appSecret: string;
}

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the version: `/me/accounts`. */
  readonly path: string;
  /** Null for the exchange of codes and tokens, which show the app's secret itself. */
  readonly access: GraphAccess | null;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: FormData;
  readonly timeoutMs?: number;
  /** The call hands something to a customer: an answer that does not come leaves it uncertain whether it was taken. */
  readonly delivers?: boolean;
}

const GraphErrorBody = z.object({
  error: z.object({
    code: z.number().optional(),
    error_subcode: z.number().optional(),
    fbtrace_id: z.string().optional(),
  }),
});

// The request never left: nobody was there to take it.
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
]);

/**
 * One call of the Graph API; returns what `answer` reads from the JSON. Refusals become the errors of `translateFailure`;
 * no answer is `unavailable` `channel-unreachable`, or `conflict` `delivery-uncertain` when the call delivers.
 */
export async function askGraph<S extends z.ZodType>(call: GraphCall, answer: S): Promise<z.output<S>> {
  const { response, body } = await send(call);
  const json = parseJson(body);
  const refusal = GraphErrorBody.safeParse(json);
  if (response.ok && !refusal.success) {
    const read = answer.safeParse(json);
    if (read.success) return read.data;
    log.warn({ path: masked(call.path), status: response.status }, 'graph answered something unexpected');
    throw lost(call, read.error);
  }
  const error = refusal.success ? refusal.data.error : null;
  const failure = new GraphFailure(
    response.status,
    error?.code ?? null,
    error?.error_subcode ?? null,
    error?.fbtrace_id ?? null,
  );
  const { status, code, subcode, traceId } = failure;
  log.warn({ path: masked(call.path), status, code, subcode, traceId }, 'graph refused or failed');
  // A gateway's own page: whether the request went through it is not known.
  if (code === null && status >= 502) throw lost(call, failure);
  throw translateFailure(failure);
}

async function send(call: GraphCall): Promise<{ response: Response; body: string }> {
  const { META_GRAPH_URL, META_GRAPH_VERSION } = env();
  const url = new URL(`${META_GRAPH_URL}/${META_GRAPH_VERSION}${call.path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const headers = new Headers({ accept: 'application/json' });
  if (call.access) {
    const { token, appSecret } = call.access;
    headers.set('authorization', `Bearer ${token}`);
    url.searchParams.set('appsecret_proof', appsecretProof(token, appSecret));
  }
  if (call.json) headers.set('content-type', 'application/json');
  const body = call.json ? JSON.stringify(call.json) : (call.form ?? null);
  const signal = AbortSignal.timeout(call.timeoutMs ?? 20_000);
  try {
    const response = await fetch(url, { method: call.method, headers, body, signal, redirect: 'error' });
    return { response, body: await response.text() };
  } catch (cause) {
    log.warn({ path: masked(call.path), reason: reasonOf(cause) }, 'graph did not answer');
    throw neverLeft.has(reasonOf(cause))
      ? new AppError('unavailable', 'channel-unreachable', { cause })
      : lost(call, cause);
  }
}

function lost(call: GraphCall, cause: unknown): AppError {
  return call.delivers
    ? new AppError('conflict', 'delivery-uncertain', { cause })
    : new AppError('unavailable', 'channel-unreachable', { cause });
}

function reasonOf(error: unknown): string {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? String(name) : reasonOf(cause);
}

/** Ids of people stay out of the log. */
const masked = (path: string): string => path.replace(/\d{4,}/g, ':id');

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
