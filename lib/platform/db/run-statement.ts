import { AppError } from '@/lib/platform/errors/app-error';
import { database } from './database';
import { isConnectionLoss } from './database-error';
import type { Prisma } from './generated/client';

/**
 * Runs a statement that does all there is to do and enters its company itself: a transaction of one way to the database
 * instead of one a step. `doors`: where others wait for it; `pool`: beside jobs and pages. It checks no job's fence: what a
 * job does is done in `inTransaction`.
 */
export async function runStatement<Row extends object>(
  connections: 'doors' | 'pool',
  statement: Prisma.Sql,
): Promise<Row[]> {
  try {
    const { rows } = await database()[connections].query<Row>(statement.text, statement.values);
    return rows;
  } catch (error) {
    if (isConnectionLoss(error))
      throw new AppError('unavailable', 'database-unavailable', { cause: error, retryAfter: 5 });
    throw error;
  }
}
