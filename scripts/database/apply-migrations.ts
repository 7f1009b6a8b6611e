import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { MigrationFile } from './migration-files';

interface Recorded {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Applies the migrations that the database has not seen, each in a transaction, and records them as `prisma migrate
 * deploy` would, so that either can go on from the other. Returns the names applied now. Refuses, before touching
 * anything, a database whose history is not the beginning of this checkout's.
 */
export async function applyMigrations(
  client: ClientBase,
  files: readonly MigrationFile[],
): Promise<string[]> {
  // Prisma's own table and lock number.
  await client.query('select pg_advisory_lock(72707369)');
  try {
    await client.query(historyTable);
    const { rows } = await client.query<Recorded>(
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
    );
    assertSameHistory(rows, files);
    const seen = new Set(rows.map((row) => row.migration_name));
    const missing = files.filter((file) => !seen.has(file.name));
    for (const file of missing) await applyOne(client, file);
    return missing.map((file) => file.name);
  } finally {
    await client.query('select pg_advisory_unlock(72707369)');
  }
}

const historyTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

function assertSameHistory(recorded: readonly Recorded[], files: readonly MigrationFile[]): void {
  const here = new Map(files.map((file) => [file.name, file]));
  for (const row of recorded) {
    const file = here.get(row.migration_name);
    if (!file) {
      throw new Error(
        `The database has the migration "${row.migration_name}", which this checkout lacks: newer code has migrated it. Update the code.`,
      );
    }
    if (row.finished_at === null) {
      throw new Error(
        `The migration "${row.migration_name}" failed half-way. Mend it and say so with \`prisma migrate resolve\`.`,
      );
    }
    if (row.checksum !== file.checksum) {
      throw new Error(
        `The migration "${row.migration_name}" was changed after it had been applied. Put it back as it was, and make the change in a new migration.`,
      );
    }
  }
}

async function applyOne(client: ClientBase, file: MigrationFile): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query('begin');
    await client.query(file.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), file.checksum, file.name, startedAt],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `The migration "${file.name}" could not be applied; nothing of it was kept. ${place(file, error)}`,
      {
        cause: error,
      },
    );
  }
}

function place(file: MigrationFile, error: unknown): string {
  const { message, position } = error as { message: string; position?: string };
  if (position === undefined) return message;
  const line = file.sql.slice(0, Number(position)).split('\n').length;
  return `Line ${line}: ${message}`;
}
