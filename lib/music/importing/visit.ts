import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { BrowserPage } from '@/lib/vendors/chromium';
import { askRobots } from '../politeness/ask-robots';
import { awaitTurn } from '../politeness/await-turn';
import { letRest } from '../politeness/let-rest';
import { withPage } from '../pool/with-page';
import { assertValid } from '../sources/assert-valid';
import { hostsOf } from '../sources/hosts-of';
import type { SourceRow } from '../store/sources';

const timeoutMs = 60_000;

/**
 * Reads a page of a source as a polite visitor: only while its rights are in force, only where its robots.txt lets us, in its
 * turn, and not again before the site has rested when it asks for that. Throws `forbidden` (`source-withdrawn`,
 * `source-expired`, `robots-refuse`), `unavailable` (`robots-closed`, `host-rests`, `page-crashed`, `page-timeout`).
 */
export async function visit<T>(
  base: BaseCtx,
  {
    source,
    url,
    signal,
  }: { readonly source: SourceRow; readonly url: string; readonly signal?: AbortSignal },
  read: (page: BrowserPage, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  assertValid(source, base.clock.now());
  const wanted = await askRobots(base, url);
  const delayMs = Math.max(source.delayMs, wanted ?? 0);
  await awaitTurn(base, { sourceId: source.id, url, delayMs, ...(signal && { signal }) });
  const wish = { sourceId: source.id, allows: hostsOf(source).any, timeoutMs, ...(signal && { signal }) };
  try {
    return await withPage(wish, read);
  } catch (error) {
    if (error instanceof AppError && error.key === 'page-asks-patience')
      throw await letRest(base, url, error.retryAfter ?? 60);
    throw error;
  }
}
