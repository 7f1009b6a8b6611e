import { z } from 'zod';
import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import type { Source } from '../schemas';
import { cancelImportsOf } from '../store/imports';
import { findSource, markSource } from '../store/sources';
import { showSource } from './show-source';

const Withdrawal = z.object({ sourceId: z.string(), reason: z.string().trim().min(3).max(500) });

/**
 * Takes everything of a source out of what is offered, at once and everywhere, and stops its imports. Said again, nothing
 * changes. Throws `not-found` (`source-not-found`).
 */
export async function withdrawSource(base: BaseCtx, input: z.input<typeof Withdrawal>): Promise<Source> {
  authorize(base, 'music.declare');
  const { sourceId, reason } = parse(Withdrawal, input);
  return acrossCompanies(base, async (tx) => {
    const row = await findSource(tx, sourceId, true);
    if (!row) throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
    if (row.state === 'ACTIVE') {
      const now = base.clock.now();
      const by = personOf(base.actor) ?? base.actor.kind;
      await markSource(tx, sourceId, {
        state: 'WITHDRAWN',
        withdrawnAt: now,
        withdrawnBy: by,
        withdrawnReason: reason,
        updatedAt: now,
      });
      await cancelImportsOf(tx, sourceId, { key: 'source-withdrawn', params: { source: row.name } });
      await writeAudit(tx, { action: 'music.source-withdrawn', subject: sourceId, detail: { reason } });
    }
    return showSource(tx, sourceId);
  });
}
