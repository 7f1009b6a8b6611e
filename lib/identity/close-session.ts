import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { revokeSession } from './store';

/** Ends a session at once, wherever its cookie is. */
export async function closeSession(base: BaseCtx, sessionId: string): Promise<void> {
  await acrossCompanies(base, async (tx) => {
    await revokeSession(tx, sessionId, base.clock.now());
    await writeAudit(tx, { action: 'session.closed', subject: sessionId });
  });
}
