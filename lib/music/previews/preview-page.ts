import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { parse } from '@/lib/platform/parse';
import { extractorVersion } from '../extraction/extractor-version';
import { readPreview } from '../jobs';
import { askRobots } from '../politeness/ask-robots';
import { type Preview, PreviewPage } from '../schemas';
import { sourceFor } from '../sources/source-for';
import { beginPreview, findPreview, type PreviewFailure } from '../store/previews';

const lookMs = 100;
/** A reader that has not answered by then has died. */
const readingMs = 90_000;

/**
 * What a page of a declared source has to offer; nothing is kept of it but for as long as its addresses hold. Throws
 * `invalid` (`source-undeclared`, `source-host-foreign`), `not-found` (`source-not-found`), `forbidden`
 * (`source-withdrawn`, `source-expired`, `robots-refuse`) and `unavailable` (`preview-slow` after `waitMs`, and what kept
 * the page from being read).
 */
export async function previewPage(
  base: BaseCtx,
  input: PreviewPage,
  { waitMs }: { readonly waitMs: number },
): Promise<Preview> {
  authorize(base, 'music.import');
  const { url, limit, sourceId } = parse(PreviewPage, input);
  const source = await acrossCompanies(base, (tx) => sourceFor(tx, url, sourceId));
  await askRobots(base, url);
  const key = createHash('sha256')
    .update(`${source.id}\n${url}\n${limit}\n${extractorVersion}`)
    .digest('hex');
  await acrossCompanies(base, async (tx) => {
    const until = new Date(base.clock.now().getTime() + readingMs);
    if (await beginPreview(tx, { key, sourceId: source.id, url, limit, until }))
      await dispatch(tx, readPreview, { key });
  });
  for (const until = performance.now() + waitMs; ; await sleep(lookMs)) {
    const row = await acrossCompanies(base, (tx) => findPreview(tx, key));
    if (row?.state === 'READY' && row.found) return row.found;
    if (row?.state === 'FAILED' && row.reason) throw failureOf(row.reason);
    if (performance.now() >= until) throw new AppError('unavailable', 'preview-slow', { retryAfter: 10 });
  }
}

const failureOf = ({ code, key, params }: PreviewFailure): AppError =>
  new AppError(code, key as ErrorKey, { params });
