import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Hook } from './schemas';
import { findHooks } from './store/hooks';

/** Every receiver, oldest first, with how its last delivery ended. Never a secret. */
export async function listHooks(base: BaseCtx): Promise<Hook[]> {
  authorize(base, 'hook.manage');
  return acrossCompanies(base, findHooks);
}
