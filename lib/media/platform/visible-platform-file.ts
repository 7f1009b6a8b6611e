import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { amongOffered } from '@/lib/platform/db/among-offered';
import { AppError } from '@/lib/platform/errors/app-error';
import { platformRules } from '../purpose-rules';
import { findPlatformFile, type StoredPlatformFile } from '../store/platform-files';

export type PlatformScope = 'all' | 'offered';

/** A file of the platform, and where it is, for whoever may read it. Throws `not-found` (`file-not-found`). */
export async function visiblePlatformFile(
  base: BaseCtx,
  id: string,
  scope: PlatformScope,
): Promise<StoredPlatformFile> {
  const within = scope === 'all' ? acrossCompanies : amongOffered;
  const stored = await within(base, (tx) => findPlatformFile(tx, id));
  if (!stored) throw new AppError('not-found', 'file-not-found');
  authorize(base, platformRules[stored.file.purpose].reading);
  return stored;
}
