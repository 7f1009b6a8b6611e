import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { HookAttempt, HookDelivery, type HookEvent } from '../schemas';

export interface NewDelivery {
  readonly id: string;
  readonly hookId: string;
  readonly event: HookEvent;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
}

/** False when the receiver has been promised it already. */
export async function insertDelivery(tx: Tx<BaseCtx>, { at, ...delivery }: NewDelivery): Promise<boolean> {
  const { count } = await tx.db.hookDelivery.createMany({
    data: [{ ...delivery, state: 'PENDING', nextAt: at, createdAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

export interface DueDelivery {
  readonly hookId: string;
  readonly url: string;
  readonly isActive: boolean;
  readonly body: string;
  readonly tries: number;
}

/** A delivery that still waits at this step, with where it goes. */
export async function findDueDelivery(
  tx: Tx<BaseCtx>,
  id: string,
  step: number,
): Promise<DueDelivery | null> {
  const row = await tx.db.hookDelivery.findFirst({ where: { id, step, state: 'PENDING' } });
  const hook = row && (await tx.db.hook.findUnique({ where: { id: row.hookId } }));
  if (!row || !hook) return null;
  const { hookId, body, tries } = row;
  return { hookId, body, tries, url: hook.url, isActive: hook.state === 'ACTIVE' };
}

/** Moves a delivery on from a step; false when it has gone on already. */
export async function moveDelivery(
  tx: Tx<BaseCtx>,
  { id, step }: { id: string; step: number },
  change: Pick<Prisma.HookDeliveryUpdateManyMutationInput, 'state' | 'tries' | 'nextAt' | 'endedAt'>,
): Promise<boolean> {
  const { count } = await tx.db.hookDelivery.updateMany({
    where: { id, step, state: 'PENDING' },
    data: { nextAt: null, ...change, step: step + 1 },
  });
  return count === 1;
}

export async function findPlaceOfDelivery(
  tx: Tx<BaseCtx>,
  id: string,
): Promise<{ hookId: string; isActive: boolean } | null> {
  const row = await tx.db.hookDelivery.findUnique({ where: { id } });
  const hook = row && (await tx.db.hook.findUnique({ where: { id: row.hookId } }));
  return hook ? { hookId: hook.id, isActive: hook.state === 'ACTIVE' } : null;
}

/** Begins a delivery anew; returns its step. */
export async function restartDelivery(tx: Tx<BaseCtx>, id: string, nextAt: Date): Promise<number> {
  const { step } = await tx.db.hookDelivery.update({
    where: { id },
    data: { state: 'PENDING', tries: 0, step: { increment: 1 }, nextAt, endedAt: null },
  });
  return step;
}

export async function insertAttempt(
  tx: Tx<BaseCtx>,
  attempt: Prisma.HookAttemptCreateManyInput,
): Promise<void> {
  await tx.db.hookAttempt.createMany({ data: [attempt] });
}

export async function findDeliveries(
  tx: Tx<BaseCtx>,
  hookId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<HookDelivery[]> {
  const rows = await tx.db.hookDelivery.findMany({
    where: { hookId, ...(cursor !== undefined && { id: { lt: cursor } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  const attempts = await tx.db.hookAttempt.findMany({
    where: { deliveryId: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) =>
    HookDelivery.parse({
      ...row,
      attempts: attempts
        .filter(({ deliveryId }) => deliveryId === row.id)
        .map((one) => HookAttempt.parse(one)),
    }),
  );
}

export async function deleteDeliveriesBefore(tx: Tx<BaseCtx>, before: Date): Promise<number> {
  const { count } = await tx.db.hookDelivery.deleteMany({
    where: { createdAt: { lt: before }, state: { not: 'PENDING' } },
  });
  return count;
}
