import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { importEnded } from '../jobs';
import type { Reason } from '../schemas';
import { countImports } from '../store/counts';
import { endImport, lockImport } from '../store/imports';
import { failOpenItems } from '../store/items';
import { countOpenPages, movePage } from '../store/pages';
import type { PageWork } from './page-work';

/** Ends a page, and with the last one its import, which is told to whoever listens. */
export async function endPage(
  ctx: Ctx,
  { page, row }: PageWork,
  to: { readonly state: 'DONE' } | { readonly state: 'FAILED'; readonly reason: Reason },
): Promise<void> {
  await acrossCompanies(ctx, async (tx) => {
    await lockImport(tx, row.id);
    const reason = to.state === 'FAILED' ? to.reason : null;
    const moved = await movePage(tx, page, { state: to.state, reason });
    if (moved === null) return;
    if (reason) await failOpenItems(tx, page.id, reason);
    if ((await countOpenPages(tx, row.id)) > 0) return;
    const counts = (await countImports(tx, [row.id])).get(row.id);
    const isEmpty = counts !== undefined && counts.imported + counts.duplicates + counts.review === 0;
    const state = isEmpty ? 'FAILED' : 'DONE';
    if (await endImport(tx, row.id, { state, ...(isEmpty && reason && { reason }) }))
      await dispatch(tx, importEnded, { importId: row.id });
  });
}
