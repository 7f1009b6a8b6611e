import { AppError } from '@/lib/platform/errors/app-error';
import { database } from './database';
import { isConnectionLoss } from './database-error';
import type { Prisma } from './generated/client';

/**
 * Runs a statement that does all there is to do and enters its company itself: a transaction of one way to the database
 * instead of one a step, for doors where others wait. It checks no job's fence: jobs use `inTransaction`.
 */
export async function runStatement<Row extends object>(statement: Prisma.Sql): Promise<Row[]> {
  try {
    const { rows } = await database().doors.query<Row>(statement.text, statement.values);
    return rows;
  } catch (error) {
    if (isConnectionLoss(error))
      throw new AppError('unavailable', 'database-unavailable', { cause: error, retryAfter: 5 });
    throw error;
  }
}
