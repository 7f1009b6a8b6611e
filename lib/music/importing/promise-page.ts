import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { advancePage } from '../jobs';
import type { PageRow } from '../store/pages';
import type { SourceRow } from '../store/sources';

/** Promises the job of a page's step, in its place among the pages of its source that are read at once. */
export async function promisePage(
  tx: Tx,
  page: Pick<PageRow, 'id' | 'step' | 'position'>,
  source: Pick<SourceRow, 'id' | 'parallelPages'>,
  runAt?: Date,
): Promise<void> {
  const payload = {
    pageId: page.id,
    step: page.step,
    sourceId: source.id,
    lane: page.position % source.parallelPages,
  };
  await dispatch(tx, advancePage, payload, { dedupeKey: `${page.id}:${page.step}`, ...(runAt && { runAt }) });
}
