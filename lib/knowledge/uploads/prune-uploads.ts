import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { forgetOldReading } from '../store/knowledge-bases';

const keptMs = 30 * 24 * 3_600_000;

/**
 * Forgets what was read, row by row, in uploads that went on sale a month ago and that a newer one has followed. The upload,
 * its file and its version stay: bringing a version back needs no rows. Returns how many uploads.
 */
export async function pruneUploads(base: BaseCtx): Promise<number> {
  authorize(base, 'knowledge.stage');
  const before = new Date(base.clock.now().getTime() - keptMs);
  let forgotten = 0;
  // One at a time: each may have a quarter of a million rows.
  while (await acrossCompanies(base, (tx) => forgetOldReading(tx, before))) forgotten += 1;
  return forgotten;
}
