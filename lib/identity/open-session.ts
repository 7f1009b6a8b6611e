import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { sessionLifetimeMs } from './session-lifetime';
import { insertSession } from './store';

/** Opens a session for a person who has just proved who they are; returns its id, new at every sign-in. */
export async function openSession(base: BaseCtx, userId: string, userAgent: string | null): Promise<string> {
  const now = base.clock.now();
  const id = newId('ses', now);
  await acrossCompanies(base, async (tx) => {
    await insertSession(tx, {
      id,
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionLifetimeMs),
      userAgent: userAgent?.slice(0, 300) ?? null,
    });
    await writeAudit(tx, { action: 'session.opened', subject: userId });
  });
  return id;
}
