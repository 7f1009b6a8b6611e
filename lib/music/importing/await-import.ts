import { setTimeout as sleep } from 'node:timers/promises';
import type { BaseCtx } from '@/lib/platform/context';
import type { ImportDetail } from '../schemas';
import { getImport } from './get-import';

const lookMs = 250;

/** An import once it has ended, or as it is after `waitMs`. Throws what `getImport` throws. */
export async function awaitImport(
  base: BaseCtx,
  { importId, waitMs }: { readonly importId: string; readonly waitMs: number },
): Promise<ImportDetail> {
  const until = performance.now() + waitMs;
  for (;;) {
    const detail = await getImport(base, importId);
    if (detail.endedAt !== null || performance.now() >= until) return detail;
    await sleep(lookMs);
  }
}
