import { ensureDatabase } from '@/scripts/database/ensure-database';

/**
 * Runs `work` with the database up: the one that the settings name, the one that somebody has started, or the embedded one
 * started here and stopped afterwards.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await ensureDatabase();
  try {
    return await work();
  } finally {
    const { closeDatabase } = await import('@/lib/platform/db/close-database');
    await closeDatabase();
    await database.stop();
  }
}
