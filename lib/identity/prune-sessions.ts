import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { sessionLifetimeMs } from './session-lifetime';
import { deleteSessionsExpiredBefore } from './store';

/** Deletes sessions that have been over for a month; returns how many. */
export async function pruneSessions(base: BaseCtx): Promise<number> {
  const before = new Date(base.clock.now().getTime() - sessionLifetimeMs);
  return acrossCompanies(base, (tx) => deleteSessionsExpiredBefore(tx, before));
}
