import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { deletePoolStatuses } from '../store/pools';
import { deleteOldPreviews } from '../store/previews';
import { dropPending, findForsaken, lockMatching } from '../store/tracks';
import { runSchedules } from './run-schedules';

const hourMs = 3_600_000;
/** Parts that nobody goes on with, and previews whose addresses have ended. */
const keptMs = 24 * hourMs;

/** What the clock asks for: begins the looks that are due, and throws away what is kept no longer or was left in the middle. */
export async function tendLibrary(base: BaseCtx): Promise<void> {
  authorize(base, 'music.tend');
  await runSchedules(base);
  const before = new Date(base.clock.now().getTime() - keptMs);
  await acrossCompanies(base, async (tx) => {
    await lockMatching(tx);
    for (const itemId of await findForsaken(tx)) await dropPending(tx, itemId);
    await deleteOldPreviews(tx, before);
    await deletePoolStatuses(tx, before);
  });
  await sweepParts(before);
}

async function sweepParts(before: Date): Promise<void> {
  const directory = path.resolve(env().X8_DATA_DIR, 'music', 'parts');
  for (const name of await readdir(directory).catch(() => [])) {
    const file = path.join(directory, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtime < before) await rm(file, { recursive: true, force: true });
  }
}
