import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findOldUploads } from '../store/uploads';
import { discardUpload } from './discard-upload';

const keptMs = 24 * 3_600_000;

/** Forgets uploads that were begun more than a day ago, of all companies: finished ones, and what came of the others. */
export async function sweepUploads(base: BaseCtx): Promise<void> {
  authorize(base, 'clip.make');
  const before = new Date(base.clock.now().getTime() - keptMs);
  const old = await acrossCompanies(base, (tx) => findOldUploads(tx, before));
  for (const { id, companyId } of old) await discardUpload({ ...base, companyId }, { uploadId: id });
}
