import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ImportDetail } from '../schemas';
import { endImport, findImport } from '../store/imports';
import { detailOf } from './detail-of';

/** Stops an import: what is in the library stays there. One that has ended stays as it is. Throws `not-found`. */
export async function cancelImport(base: BaseCtx, id: string): Promise<ImportDetail> {
  authorize(base, 'music.import');
  return acrossCompanies(base, async (tx) => {
    if (await endImport(tx, id, { state: 'CANCELLED' }))
      await writeAudit(tx, { action: 'music.import-cancelled', subject: id });
    const row = await findImport(tx, id);
    if (!row) throw new AppError('not-found', 'import-not-found');
    return detailOf(tx, row);
  });
}
