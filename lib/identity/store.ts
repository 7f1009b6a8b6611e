import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { User } from './schemas';

export interface StoredUser extends User {
  readonly passwordHash: string;
}

export interface StoredSession {
  readonly id: string;
  readonly activeCompanyId: string | null;
  readonly lastSeenAt: Date;
  readonly user: User;
}

export async function insertUser(tx: Tx<BaseCtx>, user: Prisma.AppUserCreateManyInput): Promise<void> {
  await tx.db.appUser.createMany({ data: [user] });
}

/** Null for unknown and for disabled people alike. */
export async function findActiveUser(tx: Tx<BaseCtx>, email: string): Promise<StoredUser | null> {
  const row = await tx.db.appUser.findFirst({ where: { email, disabledAt: null } });
  return row ? { ...User.parse(row), passwordHash: row.passwordHash } : null;
}

export async function setUserLanguage(tx: Tx<BaseCtx>, id: string, language: string): Promise<void> {
  await tx.db.appUser.updateMany({ where: { id }, data: { language } });
}

export async function setUserRole(tx: Tx<BaseCtx>, id: string, role: User['role']): Promise<void> {
  await tx.db.appUser.updateMany({ where: { id }, data: { role } });
}

export async function insertSession(tx: Tx<BaseCtx>, session: Prisma.SessionCreateManyInput): Promise<void> {
  await tx.db.session.createMany({ data: [session] });
}

/** The live session of that id, with its person; null when closed, expired or the person is disabled. */
export async function findLiveSession(tx: Tx<BaseCtx>, id: string, now: Date): Promise<StoredSession | null> {
  const session = await tx.db.session.findFirst({ where: { id, revokedAt: null, expiresAt: { gt: now } } });
  if (!session) return null;
  const user = await tx.db.appUser.findFirst({ where: { id: session.userId, disabledAt: null } });
  return user ? { ...session, user: User.parse(user) } : null;
}

export async function touchSession(
  tx: Tx<BaseCtx>,
  id: string,
  lastSeenAt: Date,
  expiresAt: Date,
): Promise<void> {
  await tx.db.session.updateMany({ where: { id }, data: { lastSeenAt, expiresAt } });
}

export async function revokeSession(tx: Tx<BaseCtx>, id: string, revokedAt: Date): Promise<void> {
  await tx.db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } });
}

export async function setActiveCompany(tx: Tx<BaseCtx>, id: string, activeCompanyId: string): Promise<void> {
  await tx.db.session.updateMany({ where: { id }, data: { activeCompanyId } });
}

export async function deleteSessionsExpiredBefore(tx: Tx<BaseCtx>, before: Date): Promise<number> {
  const { count } = await tx.db.session.deleteMany({ where: { expiresAt: { lt: before } } });
  return count;
}

export async function findBlockedUntil(tx: Tx<BaseCtx>, email: string): Promise<Date | null> {
  return (await tx.db.signInThrottle.findUnique({ where: { email } }))?.blockedUntil ?? null;
}

/**
 * Counts a failed sign-in and sets the wait: none for the first five, then one second doubling up to fifteen minutes.
 * A quiet day forgets the count.
 */
export async function countFailure(tx: Tx<BaseCtx>, email: string, now: Date): Promise<void> {
  await tx.db.$executeRaw`
    insert into sign_in_throttle as t (email, failures, blocked_until, updated_at) values (${email}, 1, ${now}, ${now})
    on conflict (email) do update set
      failures = case when t.updated_at < ${now}::timestamptz - interval '1 day' then 1 else t.failures + 1 end,
      blocked_until = case when t.failures < 5 then ${now}::timestamptz
        else ${now}::timestamptz + least(interval '15 minutes', interval '1 second' * power(2, least(t.failures, 20) - 5)) end,
      updated_at = ${now}`;
}

export async function forgetFailures(tx: Tx<BaseCtx>, email: string): Promise<void> {
  await tx.db.signInThrottle.deleteMany({ where: { email } });
}

export async function findActiveAdmins(tx: Tx<BaseCtx>): Promise<User[]> {
  const rows = await tx.db.appUser.findMany({
    where: { role: 'ADMIN', disabledAt: null },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => User.parse(row));
}
