import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sweepUploads } from '@/lib/media';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { deleteOldVisits } from '../store/link-visits';

const keptMs = 24 * 3_600_000;

/** Clears away uploads of yesterday, visits that are over, and directories that killed processes have left. */
export async function sweepIntake(base: BaseCtx): Promise<void> {
  const before = new Date(base.clock.now().getTime() - keptMs);
  await sweepUploads(base);
  await acrossCompanies(base, deleteOldVisits);
  const parent = path.resolve(env().X8_DATA_DIR, 'intake');
  for (const name of await readdir(parent).catch(() => [])) {
    const found = await stat(path.join(parent, name)).catch(() => null);
    if (found && found.mtimeMs < before.getTime())
      await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
