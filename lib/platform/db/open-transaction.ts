import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { database } from './database';
import { isConnectionLoss, isWriteConflict } from './database-error';
import type { Prisma } from './generated/client';
import { runEffects } from './run-effects';
import type { Tx } from './transaction';

/** Which rows a transaction sees: one company's, or (null) everybody's. */
interface Scope {
  readonly companyId: string | null;
}

/** The database role whose policies let it see every company's rows; the application's own role may only switch to it. */
const acrossRole = 'x8_across';

/**
 * Opens a transaction with the row-level security scope set for its length (`set_config(…, true)`: a session-level
 * SET would leak to the next user of the pooled connection), checks the job's fence, and runs the after-commit effects.
 */
export async function openTransaction<C extends BaseCtx, T>(
  ctx: C,
  scope: Scope,
  work: (tx: Tx<C>) => Promise<T>,
): Promise<T> {
  const effects: Array<() => Promise<void>> = [];
  const result = await runTransaction(async (db) => {
    if (ctx.fence) await enterFenced(db, scope, ctx.fence);
    else await enter(db, scope);
    const tx: Tx<C> = {
      db,
      afterCommit: (effect) => effects.push(effect),
      get ctx(): C {
        return { ...ctx, tx };
      },
    };
    return work(tx);
  });
  await runEffects(ctx, effects);
  return result;
}

async function enter(db: Prisma.TransactionClient, { companyId }: Scope): Promise<void> {
  await db.$queryRaw`select set_config('app.company_id', ${companyId ?? ''}, true),
                            set_config('role', ${companyId === null ? acrossRole : 'none'}, true)`;
}

/** The same for a job, unless it is leased to another worker by now. */
async function enterFenced(
  db: Prisma.TransactionClient,
  { companyId }: Scope,
  { jobId, token }: NonNullable<BaseCtx['fence']>,
): Promise<void> {
  const [entered] = await db.$queryRaw<{ held: boolean }[]>`
    select enter_fenced(${companyId}, ${jobId}, ${token}::int) as held`;
  if (!entered?.held) throw new AppError('conflict', 'job-lease-lost');
}

async function runTransaction<T>(work: (db: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  try {
    return await database().prisma.$transaction(work, { maxWait: 60_000, timeout: 60_000 });
  } catch (error) {
    if (isConnectionLoss(error))
      throw new AppError('unavailable', 'database-unavailable', { cause: error, retryAfter: 5 });
    if (isWriteConflict(error)) throw new AppError('unavailable', 'try-again', { cause: error });
    throw error;
  }
}
