import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface LinkVisit {
  readonly id: string;
  readonly host: string;
  /** When it ends at the latest, should nobody say that it has. */
  readonly until: Date;
}

export interface VisitRules {
  /** Visits to one host at once. */
  readonly most: number;
  readonly pauseMs: number;
}

/** Takes a place at a host, one asker after another; returns 0, or the milliseconds after which to ask again. */
export async function takeVisit(
  tx: Tx<BaseCtx>,
  { id, host, until }: LinkVisit,
  { most, pauseMs }: VisitRules,
): Promise<number> {
  const now = tx.ctx.clock.now();
  await tx.db.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${host}, 700))`;
  const open = await tx.db.linkVisit.count({ where: { host, until: { gt: now } } });
  if (open >= most) return 10 * pauseMs;
  const last = await tx.db.linkVisit.findFirst({ where: { host }, orderBy: { beganAt: 'desc' } });
  const rested = last ? now.getTime() - last.beganAt.getTime() : pauseMs;
  if (rested < pauseMs) return pauseMs - rested;
  await tx.db.linkVisit.create({ data: { id, host, until, beganAt: now } });
  return 0;
}

export async function endVisit(tx: Tx<BaseCtx>, id: string): Promise<void> {
  await tx.db.linkVisit.updateMany({ where: { id }, data: { until: tx.ctx.clock.now() } });
}

export async function deleteVisitsEndedBefore(tx: Tx<BaseCtx>, before: Date): Promise<void> {
  await tx.db.linkVisit.deleteMany({ where: { until: { lt: before } } });
}
