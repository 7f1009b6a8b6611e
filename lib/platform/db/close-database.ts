import { database } from './database';

/** Ends the pools, waiting for queries under way. For scripts and tests; a server keeps its pools for life. */
export async function closeDatabase(): Promise<void> {
  const { pool, doors, prisma } = database();
  await prisma.$disconnect();
  await Promise.all([pool, doors].filter(({ ended }) => !ended).map((each) => each.end()));
  delete (globalThis as { x8Database?: unknown }).x8Database;
}
