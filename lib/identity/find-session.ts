import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { SignedIn } from './schemas';
import { sessionLifetimeMs, sessionTouchMs } from './session-lifetime';
import { findLiveSession, touchSession } from './store';

/** Who is signed in under that session id; null once it was closed, has expired, or the person was disabled. */
export async function findSession(base: BaseCtx, sessionId: string): Promise<SignedIn | null> {
  const now = base.clock.now();
  return acrossCompanies(base, async (tx) => {
    const session = await findLiveSession(tx, sessionId, now);
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > sessionTouchMs) {
      await touchSession(tx, sessionId, now, new Date(now.getTime() + sessionLifetimeMs));
    }
    return { sessionId, user: session.user, activeCompanyId: session.activeCompanyId };
  });
}
