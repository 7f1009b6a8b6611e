import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { endPage } from './end-page';
import { openPageWork } from './page-work';
import { reasonOf } from './reason-of';

/** Ends a page whose job has been tried often enough. Its tracks that are not in the library yet fail with it. */
export async function giveUpPage(
  ctx: Ctx,
  { pageId, step, cause }: { readonly pageId: string; readonly step: number; readonly cause: unknown },
): Promise<void> {
  authorize(ctx, 'music.tend');
  const work = await openPageWork(ctx, { pageId, step });
  if (work) await endPage(ctx, work, { state: 'FAILED', reason: reasonOf(cause) });
}
