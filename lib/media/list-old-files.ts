import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { MediaPurpose } from './schemas';
import { findOldFiles } from './store';

/** Files of these purposes stored before a moment, of all companies, for whoever knows which of them are still needed. */
export async function listOldFiles(
  base: BaseCtx,
  which: { readonly purposes: readonly MediaPurpose[]; readonly before: Date },
): Promise<{ readonly id: string; readonly companyId: string }[]> {
  authorize(base, 'media.sweep');
  return acrossCompanies(base, (tx) => findOldFiles(tx, which));
}
