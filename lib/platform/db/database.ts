import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/platform/env';
import { PrismaClient } from './generated/client';

interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
}

// Next.js reloads modules in development and bundles routes apart: one pool a process, kept on the global object.
const shared = globalThis as typeof globalThis & { x8Database?: Database };

/** The process's one connection pool and its Prisma client, as the role that row-level security binds. */
export function database(): Database {
  if (shared.x8Database) return shared.x8Database;
  const connectionString = env().DATABASE_URL;
  if (!connectionString)
    throw new Error('DATABASE_URL is not set. Start X8 with ./scripts/up, or set it in .env.');
  const pool = new pg.Pool({ connectionString, max: env().DATABASE_POOL });
  // A connection that breaks is replaced by the pool; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  shared.x8Database = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return shared.x8Database;
}
