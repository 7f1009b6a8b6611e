import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { ApiToken, type OpenedToken, TokenScope, User } from '../schemas';

export async function insertToken(tx: Tx<BaseCtx>, token: Prisma.ApiTokenCreateManyInput): Promise<void> {
  await tx.db.apiToken.createMany({ data: [token] });
}

export async function countLiveTokens(tx: Tx<BaseCtx>, userId: string, now: Date): Promise<number> {
  return tx.db.apiToken.count({ where: { userId, ...live(now) } });
}

export async function findTokensOf(tx: Tx<BaseCtx>, userId: string, now: Date): Promise<ApiToken[]> {
  const rows = await tx.db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: { id: 'desc' },
    take: 200,
  });
  return rows.map((row) =>
    ApiToken.parse({ ...row, isExpired: row.expiresAt !== null && row.expiresAt <= now }),
  );
}

/** Whether there was one to end. */
export async function endToken(
  tx: Tx<BaseCtx>,
  { id, userId, at }: { id: string; userId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.db.apiToken.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: at },
  });
  return count === 1;
}

/** The token of that hash with its person as they are now; null when either is over. */
export async function findLiveToken(
  tx: Tx<BaseCtx>,
  hash: string,
  now: Date,
): Promise<(OpenedToken & { readonly lastUsedAt: Date | null }) | null> {
  const token = await tx.db.apiToken.findFirst({ where: { hash, ...live(now) } });
  if (!token) return null;
  const user = await tx.db.appUser.findFirst({ where: { id: token.userId, disabledAt: null } });
  if (!user) return null;
  const { id, lastUsedAt } = token;
  return { id, lastUsedAt, scopes: TokenScope.array().parse(token.scopes), user: User.parse(user) };
}

export async function touchToken(tx: Tx<BaseCtx>, id: string, lastUsedAt: Date): Promise<void> {
  await tx.db.apiToken.updateMany({ where: { id }, data: { lastUsedAt } });
}

const live = (now: Date) => ({ revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });
