import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';

/**
 * The bytes behind a `file_path` of `getFile`, as they come, and no more than `maxBytes`. Throws `not-found`
 * (`file-gone`), `unauthenticated` (`channel-access-lost`), `invalid` (`file-too-large-for-channel`) and `unavailable`
 * when trying again makes sense. The address holds the token: nothing of it is in any error.
 */
export async function* openTelegramFile(
  token: string,
  filePath: string,
  { maxBytes, patienceMs }: { readonly maxBytes: number; readonly patienceMs: number },
): AsyncGenerator<Uint8Array> {
  const base = env().TELEGRAM_API_BASE.replace(/\/+$/, '');
  const path = filePath.split('/').map(encodeURIComponent).join('/');
  const response = await vendorFetch(`${base}/file/bot${token}/${path}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(unreachable);
  if (response.status === 404 || response.status === 400) throw new AppError('not-found', 'file-gone');
  if (response.status === 401) throw new AppError('unauthenticated', 'channel-access-lost');
  if (!response.ok || !response.body) return unreachable();
  const reader = response.body.getReader();
  let size = 0;
  for (;;) {
    const read = await reader.read().catch(unreachable);
    if (read.done) return;
    size += read.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => {});
      const limit = Math.floor(maxBytes / (1024 * 1024));
      throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit } });
    }
    yield read.value;
  }
}

function unreachable(): never {
  throw new AppError('unavailable', 'channel-unreachable', { retryAfter: 10 });
}
