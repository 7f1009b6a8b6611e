import { setTimeout as sleep } from 'node:timers/promises';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { ImportDetail } from '../schemas';
import { findImport } from '../store/imports';
import { getImport } from './get-import';

const lookMs = 250;

/** An import once it has ended, or as it is after `waitMs`. Throws what `getImport` throws. */
export async function awaitImport(
  base: BaseCtx,
  { importId, waitMs }: { readonly importId: string; readonly waitMs: number },
): Promise<ImportDetail> {
  authorize(base, 'music.import');
  // Whether it has ended is one row; all of its tracks are read once.
  for (const until = performance.now() + waitMs; performance.now() < until; await sleep(lookMs)) {
    const row = await acrossCompanies(base, (tx) => findImport(tx, importId));
    if (row?.endedAt !== null) break;
  }
  return getImport(base, importId);
}
