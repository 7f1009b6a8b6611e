import { type Dispatcher, request } from 'undici';
import { AppError } from '@/lib/platform/errors/app-error';
import { connectGuarded } from './connect-guarded';
import type { Lookup } from './resolve-public-address';

export interface GuardedInit {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Longest answer taken, in bytes; 10 MB unless told. */
  readonly maxBytes?: number;
  /** From the look-up of the name to the last byte; 15 s unless told. */
  readonly timeoutMs?: number;
  /** The request must not be made twice: a failure after it was handed over is `conflict` (`delivery-uncertain`). */
  readonly once?: boolean;
}

export interface GuardedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/**
 * Calls an address that a user gave. Only http and https, only public addresses (or X8_TRUSTED_HOSTS); the name is looked
 * up once and the connection goes to what was checked. Redirects are answers like any other and never followed; nothing
 * is unpacked. Throws `invalid` (`address-refused`, `answer-too-large`), `unavailable` (`channel-unreachable`) and, with
 * `once`, `conflict` (`delivery-uncertain`).
 */
export async function guardedFetch(
  url: string,
  init: GuardedInit = {},
  lookup?: Lookup,
): Promise<GuardedAnswer> {
  const signal = AbortSignal.timeout(init.timeoutMs ?? 15_000);
  const { target, agent } = await connectGuarded(url, signal, lookup);
  let connected = false;
  agent.once('connect', () => {
    connected = true;
  });
  try {
    return await ask(target, init, { agent, signal });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw init.once && connected
      ? new AppError('conflict', 'delivery-uncertain', { cause })
      : new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 30 });
  } finally {
    await agent.destroy();
  }
}

async function ask(
  target: URL,
  { method = 'GET', headers = {}, body, maxBytes = 10 * 1024 * 1024 }: GuardedInit,
  { agent, signal }: { agent: Dispatcher; signal: AbortSignal },
): Promise<GuardedAnswer> {
  const answer = await request(target, {
    dispatcher: agent,
    method,
    // A packed answer could be a thousand times as large as what was counted.
    headers: { 'user-agent': 'X8', ...headers, 'accept-encoding': 'identity' },
    body: body ?? null,
    signal,
  });
  const tooLarge = () =>
    new AppError('invalid', 'answer-too-large', { params: { limit: Math.ceil(maxBytes / 1024 / 1024) } });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return { status: answer.statusCode, headers: headersOf(answer.headers), bytes: Buffer.concat(chunks) };
}

function headersOf(given: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(given))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  return headers;
}
