import type { GuardedStream } from '@/lib/platform/net/open-guarded';
import { brokenOff } from './broken-off';

const paceMs = 10_000;
/** Two kilobytes a second. */
const leastOfPace = 20_000;

/**
 * A body whose end by accident is told from its end, in our words. One that drips is ended: it would hold our place for as
 * long as it likes. `total`: bytes of the whole file, where they are told.
 */
export async function* pacedBody(
  { body, close }: Pick<GuardedStream, 'body' | 'close'>,
  total: number | null,
): AsyncGenerator<Uint8Array> {
  let lately = 0;
  const pace = setInterval(() => {
    if (lately < leastOfPace) void close();
    lately = 0;
  }, paceMs);
  try {
    for await (const chunk of body) {
      lately += chunk.length;
      yield chunk;
    }
  } catch (cause) {
    throw brokenOff(total === null ? 'track-unreachable' : 'track-cut-short', cause);
  } finally {
    clearInterval(pace);
  }
}
