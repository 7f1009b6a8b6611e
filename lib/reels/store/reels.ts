import type { Ctx } from '@/lib/platform/context';
import type { Prisma, Reel as ReelRow } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ReelStage } from '../schemas';

export type { ReelRow };

/** What a move writes besides the stage. */
export type ReelChanges = Omit<Prisma.ReelUpdateManyMutationInput, 'stage' | 'step' | 'stageSince'>;

type NewReel = Pick<ReelRow, 'id' | 'orderId' | 'nr' | 'seconds' | 'seed' | 'createdAt'>;

export async function insertReels(tx: Tx<Ctx>, reels: readonly NewReel[]): Promise<void> {
  const { companyId } = tx.ctx;
  await tx.db.reel.createMany({
    data: reels.map((reel) => ({ ...reel, companyId, stage: 'queued', stageSince: reel.createdAt })),
  });
}

export async function findReel(tx: Tx<Ctx>, id: string): Promise<ReelRow | null> {
  return tx.db.reel.findFirst({ where: { id, deletedAt: null } });
}

export async function findReelsOfOrder(tx: Tx<Ctx>, orderId: string): Promise<ReelRow[]> {
  return tx.db.reel.findMany({ where: { orderId, deletedAt: null }, orderBy: { nr: 'asc' } });
}

/** Newest first; `before` is the id of the last one seen. */
export async function findReels(tx: Tx<Ctx>, before: string | undefined, limit: number): Promise<ReelRow[]> {
  const { companyId } = tx.ctx;
  const where = { companyId, deletedAt: null, ...(before !== undefined && { id: { lt: before } }) };
  return tx.db.reel.findMany({ where, orderBy: { id: 'desc' }, take: limit });
}

/** Moves a reel on, unless it has moved since it was read. */
export async function moveReel(
  tx: Tx<Ctx>,
  { id, step }: ReelRow,
  to: { readonly stage: ReelStage; readonly since: Date },
  changes: ReelChanges,
): Promise<boolean> {
  const data = { ...changes, stage: to.stage, stageSince: to.since, step: step + 1 };
  const { count } = await tx.db.reel.updateMany({ where: { id, step, finishedAt: null }, data });
  return count === 1;
}

/** Ends a reel that has not ended yet; null: it has. `from`: only when it stands there. */
export async function endReel(
  tx: Tx<Ctx>,
  id: string,
  to: 'delivered' | 'failed',
  changes: ReelChanges & { readonly finishedAt: Date },
  from?: ReelStage,
): Promise<ReelRow | null> {
  const [before] = await tx.db.$queryRaw<{ step: number }[]>`
    select step from reel where id = ${id} and finished_at is null for update`;
  if (!before) return null;
  const reel = await findReel(tx, id);
  if (!reel || (from !== undefined && reel.stage !== from)) return null;
  const data = { ...changes, stage: to, stageSince: changes.finishedAt, step: reel.step + 1, progress: null };
  await tx.db.reel.updateMany({ where: { id }, data });
  return reel;
}

/** Writes down that the work is being ordered; false: that has been written before, and nobody knows how it ended. */
export async function markSubmitting(tx: Tx<Ctx>, { id, step }: ReelRow, at: Date): Promise<boolean> {
  const where = { id, step, submittingAt: null };
  return (await tx.db.reel.updateMany({ where, data: { submittingAt: at } })).count === 1;
}

export async function noteProgress(tx: Tx<Ctx>, { id, step }: ReelRow, progress: number): Promise<void> {
  await tx.db.reel.updateMany({ where: { id, step }, data: { progress } });
}

/** Writes down that it is being sent; false: that has been written before. Null: there is nothing to send. */
export async function markSending(tx: Tx<Ctx>, id: string, at: Date): Promise<boolean | null> {
  const where = { id, stage: 'deliver' };
  const { count } = await tx.db.reel.updateMany({
    where: { ...where, sendingAt: null },
    data: { sendingAt: at },
  });
  if (count === 1) return true;
  return (await tx.db.reel.count({ where })) === 1 ? false : null;
}

/** Takes a finished reel out of sight, together with its files' ids. */
export async function hideReel(tx: Tx<Ctx>, id: string, at: Date): Promise<ReelRow | null> {
  const reel = await tx.db.reel.findFirst({ where: { id, deletedAt: null, finishedAt: { not: null } } });
  if (reel)
    await tx.db.reel.updateMany({ where: { id }, data: { deletedAt: at, fileId: null, posterId: null } });
  return reel;
}

export async function insertStage(
  tx: Tx<Ctx>,
  { id, stage, stageSince, generator, model }: ReelRow,
  end: { readonly ending: string; readonly at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    insert into reel_stage (company_id, reel_id, stage, began_at, ended_at, ending, generator, model)
    values (${tx.ctx.companyId}, ${id}, ${stage}, ${stageSince}, ${end.at}, ${end.ending}, ${generator}, ${model})`;
}
