import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { beginImport, findImport, type ImportRow } from '../store/imports';
import { findPage, type PageRow } from '../store/pages';
import { findSource, type SourceRow } from '../store/sources';

/** A page that is to be read and brought, with what it belongs to. */
export interface PageWork {
  readonly page: PageRow;
  readonly row: ImportRow;
  readonly source: SourceRow;
}

/** The page a job was promised for; null when it has gone on since, or its import has ended. */
export async function openPageWork(
  ctx: Ctx,
  { pageId, step }: { readonly pageId: string; readonly step: number },
): Promise<PageWork | null> {
  return acrossCompanies(ctx, async (tx) => {
    const page = await findPage(tx, pageId);
    if (!page || page.step !== step) return null;
    const row = await findImport(tx, page.importId);
    if (!row || (row.state !== 'QUEUED' && row.state !== 'RUNNING')) return null;
    const source = await findSource(tx, row.sourceId);
    if (!source) return null;
    await beginImport(tx, row.id);
    return { page, row, source };
  });
}
