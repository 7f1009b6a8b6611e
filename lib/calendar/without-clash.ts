import { isExclusionViolation, isUniqueViolation, isWriteConflict } from '@/lib/platform/db/database-error';
import { AppError } from '@/lib/platform/errors/app-error';

/**
 * Runs what takes a time. The calendar's lock keeps clashes from happening; should anything write past it, the database's
 * constraint has the last word, and that is `slot-taken` as well.
 */
export async function withoutClash<T>(take: () => Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (error) {
    if (isExclusionViolation(error) || isUniqueViolation(error) || isWriteConflict(error))
      throw new AppError('conflict', 'slot-taken', { field: 'start', cause: error });
    throw error;
  }
}
