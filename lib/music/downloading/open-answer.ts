import { AppError } from '@/lib/platform/errors/app-error';
import { type GuardedStream, openGuarded } from '@/lib/platform/net/open-guarded';
import type { Lookup } from '@/lib/platform/net/resolve-public-address';
import { passedHeaders } from './passed-headers';

export interface AnswerWish {
  /** What a page sent along; only what a server may want to see again is. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Headers of our own, such as `range`. */
  readonly ours?: Readonly<Record<string, string>> | undefined;
  /** Whether a host (as it stands in an address, without a port) is one of the source's. */
  readonly allows: (host: string) => boolean;
  readonly signal: AbortSignal;
  /** Longest silence of the other side. */
  readonly idleMs: number;
  readonly lookup?: Lookup | undefined;
}

const mostRedirects = 5;

/**
 * Asks for a file of a source: only http and https, only its hosts, only public addresses, each name looked up once and the
 * connection made to what was checked, and all that again for each of at most five redirects. Whoever asked closes it.
 * Throws `invalid` (`address-refused`, `track-host-undeclared`), `unavailable` (`track-unreachable`) and the reason of `signal`.
 */
export async function openAnswer(url: string, wish: AnswerWish): Promise<GuardedStream> {
  let next = url;
  let headers = passedHeaders(wish.headers ?? {});
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const target = allowed(next, wish);
    const answer = await ask(target, { ...headers, ...wish.ours }, wish);
    const location = answer.status >= 301 && answer.status <= 308 ? answer.header('location') : null;
    if (location === null || answer.status === 304) return answer;
    await answer.close();
    next = URL.parse(location, target)?.href ?? '';
    // What was said to one host in confidence is not for another.
    if (URL.parse(next)?.origin !== target.origin) headers = toStrangers(headers);
  }
  throw new AppError('invalid', 'address-refused');
}

function toStrangers(headers: Readonly<Record<string, string>>): Record<string, string> {
  const plain = ['accept', 'accept-language', 'referer', 'user-agent'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => plain.includes(name)));
}

function allowed(url: string, { allows }: AnswerWish): URL {
  const target = URL.parse(url);
  if (!target || !/^https?:$/.test(target.protocol)) throw new AppError('invalid', 'address-refused');
  const host = target.hostname.replace(/\.$/, '');
  if (!allows(host)) throw new AppError('invalid', 'track-host-undeclared', { params: { host } });
  return target;
}

async function ask(
  target: URL,
  headers: Readonly<Record<string, string>>,
  { signal, idleMs, lookup }: AnswerWish,
): Promise<GuardedStream> {
  try {
    return await openGuarded(target.href, { headers, signal, idleMs }, lookup);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable')
      throw new AppError('unavailable', 'track-unreachable', { cause: error, retryAfter: 30 });
    throw error;
  }
}
