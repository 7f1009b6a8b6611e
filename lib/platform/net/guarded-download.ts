import { request } from 'undici';
import { AppError } from '@/lib/platform/errors/app-error';
import { writeWhole } from '@/lib/platform/files/write-whole';
import { connectGuarded } from './connect-guarded';
import type { Lookup } from './resolve-public-address';

export interface GuardedDownload {
  /** Longest file taken, in bytes. */
  readonly maxBytes: number;
  /** From the look-up of the name to the last byte. */
  readonly timeoutMs: number;
  /** Called with bytes so far and, where the other side tells it, of how many. */
  readonly onBytes?: (sofar: number, total: number | null) => void;
}

const redirects = 3;

/**
 * Streams what is at an outside address into `file`, under the rules of `guardedFetch`, which hold for each of at most
 * three redirects too. Returns the HTTP status; only with 200 is there a file. Throws `invalid` (`address-refused`,
 * `answer-too-large`) and `unavailable` (`channel-unreachable`), and leaves no file then.
 */
export async function guardedDownload(
  url: string,
  file: string,
  wish: GuardedDownload,
  lookup?: Lookup,
): Promise<{ status: number }> {
  const signal = AbortSignal.timeout(wish.timeoutMs);
  let next = url;
  for (let hop = 0; hop <= redirects; hop += 1) {
    const answer = await fetchOnce(next, file, wish, { signal, lookup });
    if (answer.location === null) return { status: answer.status };
    next = URL.parse(answer.location, next)?.href ?? '';
  }
  throw new AppError('invalid', 'address-refused');
}

async function fetchOnce(
  url: string,
  file: string,
  wish: GuardedDownload,
  { signal, lookup }: { signal: AbortSignal; lookup: Lookup | undefined },
): Promise<{ status: number; location: string | null }> {
  const { target, agent } = await connectGuarded(url, signal, lookup);
  try {
    const {
      statusCode: status,
      headers,
      body,
    } = await request(target, {
      dispatcher: agent,
      headers: { 'user-agent': 'X8', 'accept-encoding': 'identity' },
      signal,
    });
    const location = [headers.location].flat()[0];
    if (status !== 200) {
      // The connection ends with the agent; the rest of this answer is of no interest.
      body.on('error', () => {}).destroy();
      return { status, location: status >= 301 && status <= 308 && location ? location : null };
    }
    const total = Number([headers['content-length']].flat()[0] ?? Number.NaN);
    await writeWhole(measured(wish, Number.isFinite(total) ? total : null, body), file, { signal });
    return { status, location: null };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 30 });
  } finally {
    await agent.destroy();
  }
}

async function* measured(
  { maxBytes, onBytes }: GuardedDownload,
  total: number | null,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let sofar = 0;
  for await (const chunk of source) {
    sofar += chunk.byteLength;
    if (sofar > maxBytes)
      throw new AppError('invalid', 'answer-too-large', {
        params: { limit: Math.ceil(maxBytes / 1024 / 1024) },
      });
    onBytes?.(sofar, total);
    yield chunk;
  }
}
