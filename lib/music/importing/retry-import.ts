import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ImportDetail } from '../schemas';
import { assertValid } from '../sources/assert-valid';
import { findImport, reopenImport } from '../store/imports';
import { reopenItems } from '../store/items';
import { findPagesOf, movePage } from '../store/pages';
import { findSource } from '../store/sources';
import { detailOf } from './detail-of';
import { promisePage } from './promise-page';

/**
 * Tries what failed of an ended import once more; the rest stays. Throws `not-found` (`import-not-found`), `conflict`
 * (`import-not-ended`) and `forbidden` (`source-withdrawn`, `source-expired`).
 */
export async function retryImport(base: BaseCtx, id: string): Promise<ImportDetail> {
  authorize(base, 'music.import');
  return acrossCompanies(base, async (tx) => {
    const row = await findImport(tx, id);
    const source = row && (await findSource(tx, row.sourceId));
    if (!row || !source) throw new AppError('not-found', 'import-not-found');
    if (row.state !== 'DONE' && row.state !== 'FAILED') throw new AppError('conflict', 'import-not-ended');
    assertValid(source, base.clock.now());
    const withItems = new Set(await reopenItems(tx, id));
    const again = (await findPagesOf(tx, [id])).filter(
      (page) => page.state === 'FAILED' || withItems.has(page.id),
    );
    for (const page of again) {
      const step = await movePage(tx, page, { state: 'QUEUED', attempts: 0 });
      if (step !== null) await promisePage(tx, { ...page, step }, source);
    }
    if (again.length > 0) {
      await reopenImport(tx, id);
      await writeAudit(tx, { action: 'music.import-retried', subject: id, detail: { pages: again.length } });
    }
    const next = await findImport(tx, id);
    return detailOf(tx, next ?? row);
  });
}
