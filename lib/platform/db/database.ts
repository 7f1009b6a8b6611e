import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/platform/env';
import { PrismaClient } from './generated/client';

interface Database {
  readonly pool: pg.Pool;
  /** For single statements of doors where others wait: they neither wait for pages and jobs nor make those wait. */
  readonly doors: pg.Pool;
  readonly prisma: PrismaClient;
}

// Next.js reloads modules in development and bundles routes apart: one pool a process, kept on the global object.
const shared = globalThis as typeof globalThis & { x8Database?: Database };

// A new connection has its caches to fill first: a flood after a quiet minute should find some that have done so.
const idleTimeoutMillis = 600_000;

/** Few: what arrives at a door while its statements run is written together by the next one. */
const mostDoors = 4;

/** The process's one connection pool and its Prisma client, as the role that row-level security binds. */
export function database(): Database {
  if (shared.x8Database) return shared.x8Database;
  const connectionString = env().DATABASE_URL;
  if (!connectionString)
    throw new Error('DATABASE_URL is not set. Start X8 with ./scripts/up, or set it in .env.');
  const pool = poolOf(connectionString, env().DATABASE_POOL);
  const doors = poolOf(connectionString, mostDoors);
  shared.x8Database = { pool, doors, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return shared.x8Database;
}

function poolOf(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, idleTimeoutMillis });
  // A connection that breaks is replaced by the pool; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
