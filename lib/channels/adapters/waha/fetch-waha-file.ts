import { AppError } from '@/lib/platform/errors/app-error';
import { askWaha, type WahaServer, wahaRefusal } from '@/lib/vendors/waha';
import type { ChannelAccount } from '../../port';
import { wahaServerOf } from './waha-server-of';

/**
 * The bytes of a file. Addresses in events are not to be trusted: the server's key goes to the server only, and anything
 * else is called without it, through the guard. Throws `not-found` (`file-gone`), `invalid`
 * (`file-too-large-for-channel`).
 */
export async function fetchWahaFile(
  account: ChannelAccount,
  ref: string,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; contentType?: string }> {
  const target = URL.parse(ref);
  if (!target || !/^https?:$/.test(target.protocol)) throw new AppError('not-found', 'file-gone');
  const { server, path } = placeOf(wahaServerOf(account.host), target);
  const answer = await askWaha(server, {
    method: 'GET',
    path,
    accept: '*/*',
    maxBytes,
    timeoutMs: 60_000,
  }).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.key !== 'answer-too-large') throw error;
    const limit = Math.floor(maxBytes / (1024 * 1024));
    throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit }, cause: error });
  });
  if (answer.status === 404 || answer.status === 410) throw new AppError('not-found', 'file-gone');
  if (answer.status >= 300) throw wahaRefusal(answer);
  const contentType = answer.headers.get('content-type')?.slice(0, 200);
  return { bytes: answer.bytes, ...(contentType && { contentType }) };
}

/** A server that does not know its own public name says "localhost": such a file is asked for where the server is. */
function placeOf(server: WahaServer, target: URL): { server: WahaServer; path: string } {
  const path = `${target.pathname}${target.search}`;
  const own = new URL(server.url);
  const lost = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(target.hostname) && path.startsWith('/api/files/');
  if (target.origin === own.origin) return { server: { ...server, url: own.origin }, path };
  if (lost) return { server, path };
  return { server: { url: target.origin, apiKey: '', trusted: false }, path };
}
