import { request } from 'undici';
import { AppError } from '@/lib/platform/errors/app-error';
import { connectGuarded } from './connect-guarded';
import type { Lookup } from './resolve-public-address';

export interface GuardedOpening {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the whole of it, body too. */
  readonly signal: AbortSignal;
  /** Longest silence of the other side. */
  readonly idleMs: number;
}

export interface GuardedStream {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: AsyncIterable<Uint8Array>;
  /** To be called by whoever opened it, read or not. */
  readonly close: () => Promise<void>;
}

/**
 * Asks for what is at an outside address, under the rules of `guardedFetch`, and hands its body on as it comes: how much of
 * it is taken, and for how long, whoever reads it decides. Redirects are answers. Throws `invalid` (`address-refused`) and
 * `unavailable` (`channel-unreachable`).
 */
export async function openGuarded(
  url: string,
  { headers, signal, idleMs }: GuardedOpening,
  lookup?: Lookup,
): Promise<GuardedStream> {
  const { target, agent } = await connectGuarded(url, signal, lookup);
  const close = (): Promise<void> => agent.destroy();
  try {
    const answer = await request(target, {
      dispatcher: agent,
      // A packed answer could be a thousand times as large as what was counted, and no range of it means anything.
      headers: { 'user-agent': 'X8', ...headers, 'accept-encoding': 'identity' },
      signal,
      headersTimeout: idleMs,
      bodyTimeout: idleMs,
    });
    // It ends with its connection when it is of no interest; nobody may be listening then.
    answer.body.on('error', () => {});
    return {
      status: answer.statusCode,
      header: (name) => [answer.headers[name]].flat()[0] ?? null,
      body: answer.body,
      close,
    };
  } catch (cause) {
    await close();
    throw new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 30 });
  }
}
