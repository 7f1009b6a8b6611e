import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { Hook, type HookEvent } from '../schemas';

export interface NewHook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: HookEvent[];
  readonly createdBy: string | null;
  readonly at: Date;
}

export async function insertHook(tx: Tx<BaseCtx>, { at, ...hook }: NewHook): Promise<Hook> {
  const row = { ...hook, state: 'ACTIVE', disabledAs: null, createdAt: at, updatedAt: at };
  await tx.db.hook.createMany({ data: [row] });
  return Hook.parse({ ...row, last: null });
}

export async function countHooks(tx: Tx<BaseCtx>): Promise<number> {
  return tx.db.hook.count();
}

export async function findHook(tx: Tx<BaseCtx>, id: string): Promise<Hook | null> {
  return (await readHooks(tx, { id }))[0] ?? null;
}

export async function findHooks(tx: Tx<BaseCtx>): Promise<Hook[]> {
  return readHooks(tx, {});
}

async function readHooks(tx: Tx<BaseCtx>, where: Prisma.HookWhereInput): Promise<Hook[]> {
  const rows = await tx.db.hook.findMany({ where, orderBy: { id: 'asc' } });
  const lasts = await tx.db.hookDelivery.findMany({
    where: { hookId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ hookId: 'asc' }, { id: 'desc' }],
    distinct: ['hookId'],
  });
  return rows.map((row) => {
    const last = lasts.find(({ hookId }) => hookId === row.id);
    return Hook.parse({
      ...row,
      last: last ? { state: last.state, at: last.endedAt ?? last.createdAt } : null,
    });
  });
}

/** The hook as it is then; null when there is none. */
export async function updateHook(
  tx: Tx<BaseCtx>,
  id: string,
  change: Partial<Pick<Hook, 'name' | 'url' | 'events' | 'state' | 'disabledAs'>>,
  updatedAt: Date,
): Promise<Hook | null> {
  await tx.db.hook.updateMany({ where: { id }, data: { ...change, updatedAt } });
  return findHook(tx, id);
}

export async function deleteHook(tx: Tx<BaseCtx>, id: string): Promise<boolean> {
  return (await tx.db.hook.deleteMany({ where: { id } })).count === 1;
}

export async function findListeners(tx: Tx<BaseCtx>, event: HookEvent): Promise<string[]> {
  const rows = await tx.db.hook.findMany({
    where: { state: 'ACTIVE', events: { has: event } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
