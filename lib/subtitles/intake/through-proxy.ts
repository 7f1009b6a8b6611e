import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { type FilteringProxy, startFilteringProxy } from '@/lib/platform/net/filtering-proxy';

/**
 * Runs `work` with a new directory in `parent` and a proxy that lets in `maxBytes` from public addresses. What failed
 * because of the proxy's refusal is told as that. Throws `invalid` (`address-refused`, `link-too-large`) besides.
 */
export async function throughProxy<T>(
  { parent, maxBytes }: { readonly parent: string; readonly maxBytes: number },
  work: (directory: string, proxy: FilteringProxy) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, '.link-'));
  const proxy = await startFilteringProxy({ maxBytes, upstream: env().YT_DLP_PROXY });
  try {
    return await work(directory, proxy);
  } catch (cause) {
    if (proxy.isOver()) {
      const limit = Math.floor(maxBytes / 1_048_576);
      throw new AppError('invalid', 'link-too-large', { cause, params: { limit } });
    }
    if (proxy.refused.length > 0) throw new AppError('invalid', 'address-refused', { field: 'url', cause });
    throw cause;
  } finally {
    await proxy.close();
    await rm(directory, { recursive: true, force: true });
  }
}
