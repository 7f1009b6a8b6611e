import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Source } from '../schemas';
import { findSource, markSource } from '../store/sources';
import { showSource } from './show-source';

/** Offers what a withdrawn source gave again. Throws `not-found` (`source-not-found`). */
export async function restoreSource(base: BaseCtx, { sourceId }: { sourceId: string }): Promise<Source> {
  authorize(base, 'music.declare');
  return acrossCompanies(base, async (tx) => {
    const row = await findSource(tx, sourceId, true);
    if (!row) throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
    if (row.state === 'WITHDRAWN') {
      const none = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null };
      await markSource(tx, sourceId, { state: 'ACTIVE', ...none, updatedAt: base.clock.now() });
      await writeAudit(tx, { action: 'music.source-restored', subject: sourceId });
    }
    return showSource(tx, sourceId);
  });
}
