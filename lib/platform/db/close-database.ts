import { database } from './database';

/** Ends the pool, waiting for queries under way. For scripts and tests; a server keeps its pool for life. */
export async function closeDatabase(): Promise<void> {
  const { pool, prisma } = database();
  await prisma.$disconnect();
  if (!pool.ended) await pool.end();
  delete (globalThis as { x8Database?: unknown }).x8Database;
}
