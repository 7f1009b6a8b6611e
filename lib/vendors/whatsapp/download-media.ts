import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { readLimited } from './read-limited';
import { unanswered } from './unanswered';

/** Where Meta keeps customers' files. The token goes nowhere else. */
const metaHosts = /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/;

/** The bytes behind an address that the API named a moment ago. Throws `not-found` (`file-gone`) and `invalid`. */
export async function downloadMedia(
  address: string,
  accessToken: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const url = URL.parse(address);
  const graph = new URL(env().META_GRAPH_URL);
  const known = url?.origin === graph.origin || (url?.protocol === 'https:' && metaHosts.test(url.hostname));
  if (!url || !known) throw new AppError('invalid', 'address-refused');
  try {
    const response = await fetch(url, {
      // The file servers refuse callers without a name.
      headers: { authorization: `Bearer ${accessToken}`, 'user-agent': 'X8' },
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    });
    if (response.status === 404 || response.status === 410) throw new AppError('not-found', 'file-gone');
    if (response.status === 401) throw new AppError('unauthenticated', 'channel-access-lost');
    if (!response.ok) throw new AppError('unavailable', 'channel-unreachable', { retryAfter: 10 });
    return await readLimited(response, maxBytes);
  } catch (error) {
    throw unanswered(error, false);
  }
}
