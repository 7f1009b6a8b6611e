import type { MusicDuplicate, Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export type { MusicDuplicate as DuplicateRow };

/** Writes down why two tracks are held for one; the same pair again stays as it was settled. */
export async function insertDuplicate(
  tx: Tx,
  row: Omit<Prisma.MusicDuplicateCreateManyInput, 'settledAt' | 'settledBy' | 'settledAs'>,
): Promise<void> {
  await tx.db.musicDuplicate.createMany({ data: [row], skipDuplicates: true });
}

export async function findDuplicate(tx: Tx, id: string): Promise<MusicDuplicate | null> {
  await tx.db.$queryRaw`select id from music_duplicate where id = ${id} for update`;
  return tx.db.musicDuplicate.findUnique({ where: { id } });
}

/** Pairs, the newest first; `open`: those a person has to decide. */
export async function findDuplicates(
  tx: Tx,
  wish: { readonly state: 'open' | 'all'; readonly before?: string; readonly limit: number },
): Promise<MusicDuplicate[]> {
  const where: Prisma.MusicDuplicateWhereInput = {
    ...(wish.before !== undefined && { id: { lt: wish.before } }),
    ...(wish.state === 'open' && { settledAt: null, verdict: 'review' }),
  };
  return tx.db.musicDuplicate.findMany({ where, orderBy: { id: 'desc' }, take: wish.limit });
}

export async function settle(
  tx: Tx,
  id: string,
  as: { readonly settledAs: 'same' | 'different'; readonly settledBy: string },
): Promise<void> {
  await tx.db.musicDuplicate.update({ where: { id }, data: { ...as, settledAt: tx.ctx.clock.now() } });
}

/** Pairs that people have said to be two: not asked about again. */
export async function findDifferent(tx: Tx, trackIds: readonly string[]): Promise<[string, string][]> {
  const rows = await tx.db.musicDuplicate.findMany({
    where: {
      settledAs: 'different',
      OR: [{ keptId: { in: [...trackIds] } }, { otherId: { in: [...trackIds] } }],
    },
  });
  return rows.map((row) => [row.keptId, row.otherId]);
}
