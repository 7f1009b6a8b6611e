import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ImportDetail } from '../schemas';
import { findImport } from '../store/imports';
import { detailOf } from './detail-of';

/** An import with each of its tracks. Throws `not-found` (`import-not-found`). */
export async function getImport(base: BaseCtx, id: string): Promise<ImportDetail> {
  authorize(base, 'music.import');
  return acrossCompanies(base, async (tx) => {
    const row = await findImport(tx, id);
    if (!row) throw new AppError('not-found', 'import-not-found');
    return detailOf(tx, row);
  });
}
