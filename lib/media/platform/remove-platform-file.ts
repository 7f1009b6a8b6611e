import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { mediaStore } from '../media-store';
import { deletePlatformFile, findPlatformFile } from '../store/platform-files';

/** Deletes a file of the platform for good; quiet when there is none. The bytes go before the row. Throws `unavailable`. */
export async function removePlatformFile(base: BaseCtx, id: string): Promise<void> {
  authorize(base, 'music.tend');
  const stored = await acrossCompanies(base, (tx) => findPlatformFile(tx, id));
  if (!stored) return;
  await mediaStore(stored.store).remove(stored.storeKey);
  await acrossCompanies(base, (tx) => deletePlatformFile(tx, id));
}
