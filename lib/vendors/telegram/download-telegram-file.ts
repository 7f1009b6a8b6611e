import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';

const patienceMs = 60_000;

/**
 * The bytes behind a `file_path` of `getFile`. Throws `not-found` (`file-gone`), `invalid`
 * (`file-too-large-for-channel`) past `maxBytes`, `unavailable` when trying again makes sense. The address holds the
 * token: nothing of it is in any error.
 */
export async function downloadTelegramFile(
  token: string,
  filePath: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const base = env().TELEGRAM_API_BASE.replace(/\/+$/, '');
  const path = filePath.split('/').map(encodeURIComponent).join('/');
  const response = await vendorFetch(`${base}/file/bot${token}/${path}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(unreachable);
  if (response.status === 404 || response.status === 400) throw new AppError('not-found', 'file-gone');
  if (response.status === 401) throw new AppError('unauthenticated', 'channel-access-lost');
  if (!response.ok || !response.body) return unreachable();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const chunk = read.value;
      size += chunk.byteLength;
      if (size > maxBytes) {
        await reader.cancel();
        break;
      }
      chunks.push(chunk);
    }
  } catch {
    return unreachable();
  }
  if (size > maxBytes) {
    const limit = Math.floor(maxBytes / (1024 * 1024));
    throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit } });
  }
  return Buffer.concat(chunks);
}

function unreachable(): never {
  throw new AppError('unavailable', 'channel-unreachable', { retryAfter: 10 });
}
