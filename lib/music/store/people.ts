import type { Tx } from '@/lib/platform/db/transaction';

/** The name of a person, for records that outlive their account. */
export async function findPersonName(tx: Tx, userId: string): Promise<string | null> {
  const row = await tx.db.appUser.findUnique({ where: { id: userId }, select: { name: true } });
  return row?.name ?? null;
}
