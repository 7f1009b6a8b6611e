import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { bringItems } from './bring-items';
import { endPage } from './end-page';
import { openPageWork } from './page-work';
import { readPage } from './read-page';
import { reasonOf } from './reason-of';
import { ImportOver, watchImport } from './watch-import';

/**
 * Reads a page of an import and brings its tracks. `step` is the move it was promised for: a job that comes late or again
 * finds the page gone on, and does nothing; one that begins anew visits the page again and brings what is left. What may
 * pass is thrown, and tried again by whoever runs jobs; what will not ends the page here.
 */
export async function advancePage(
  ctx: Ctx,
  { pageId, step }: { readonly pageId: string; readonly step: number },
): Promise<void> {
  authorize(ctx, 'music.tend');
  const work = await openPageWork(ctx, { pageId, step });
  if (!work) return;
  const watch = watchImport(ctx, work.row.id);
  try {
    const read = await readPage(ctx, work, watch.signal);
    await bringItems(ctx, work, read, watch.signal);
  } catch (error) {
    if (error instanceof ImportOver || watch.signal.aborted) return;
    if (!(error instanceof AppError) || mayPass(error)) throw error;
    await endPage(ctx, work, { state: 'FAILED', reason: reasonOf(error) });
  } finally {
    watch.stop();
  }
}

const mayPass = ({ code, key }: AppError): boolean =>
  code === 'unavailable' || code === 'limit' || code === 'internal' || key === 'job-lease-lost';
