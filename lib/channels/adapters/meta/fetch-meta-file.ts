import { AppError } from '@/lib/platform/errors/app-error';
import { guardedFetch } from '@/lib/platform/net/guarded-fetch';

const most = 25 * 1024 * 1024;

/**
 * The bytes of a file an event named. The address came from outside, so the guarded client fetches it. Throws `not-found`
 * when it is gone, `invalid` past 25 MB, `unavailable` when trying again makes sense.
 */
export async function fetchMetaFile(
  ref: string,
): Promise<{ readonly bytes: Uint8Array; readonly name?: string; readonly contentType?: string }> {
  // What Meta does not hand out has no address.
  if (!URL.canParse(ref)) throw new AppError('not-found', 'file-gone');
  const { status, headers, bytes } = await guardedFetch(ref, { maxBytes: most, timeoutMs: 60_000 }).catch(
    explain,
  );
  if (status >= 500 || status === 429)
    throw new AppError('unavailable', 'channel-unreachable', { retryAfter: 30 });
  if (status !== 200) throw new AppError('not-found', 'file-gone');
  const contentType = headers.get('content-type')?.split(';')[0]?.trim();
  const name = new URL(ref).pathname.split('/').at(-1)?.slice(0, 300);
  return { bytes, ...(name && { name }), ...(contentType && { contentType }) };
}

function explain(error: unknown): never {
  if (error instanceof AppError && error.key === 'answer-too-large') {
    const params = { limit: most / (1024 * 1024) };
    throw new AppError('invalid', 'file-too-large-for-channel', { params, cause: error });
  }
  throw error;
}
