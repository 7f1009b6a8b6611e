import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/**
 * For the rest of the transaction joins are made by hashing. Rows that were written a moment ago are not counted yet, and
 * the database would take a hundred thousand of them for a few and compare each with each.
 */
export async function expectManyRows(tx: Tx<Ctx>): Promise<void> {
  await tx.db.$queryRaw`select set_config('enable_nestloop', 'off', true)`;
}
