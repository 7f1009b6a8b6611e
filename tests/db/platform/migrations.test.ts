import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from '@/scripts/database/apply-migrations';
import { migrationFiles, migrationsFolder } from '@/scripts/database/migration-files';
import { ownerClient } from '@/tests/setup/owner-client';

const client = await ownerClient();

test('a migrated database has every migration recorded as Prisma would, and nothing left to apply', async () => {
  const files = migrationFiles();
  expect(await applyMigrations(client, files)).toEqual([]);
  const { rows } = await client.query(
    `select migration_name as name, checksum, applied_steps_count, logs, rolled_back_at, finished_at >= started_at as finished
       from _prisma_migrations order by migration_name`,
  );
  expect(rows).toEqual(
    files.map(({ name, checksum }) => ({
      name,
      checksum,
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
      finished: true,
    })),
  );
});

test('a migration changed after it was applied is refused by name', async () => {
  const folder = copyOfMigrations();
  const [first] = migrationFiles(folder);
  writeFileSync(path.join(folder, first?.name ?? '', 'migration.sql'), `${first?.sql}\n-- one more line`);
  await expect(applyMigrations(client, migrationFiles(folder))).rejects.toThrow(first?.name);
});

test('a database that newer code has migrated is refused', async () => {
  const files = migrationFiles();
  await expect(applyMigrations(client, files.slice(0, -1))).rejects.toThrow(files.at(-1)?.name);
});

test('a migration that fails leaves nothing behind and says the line', async () => {
  const folder = copyOfMigrations();
  mkdirSync(path.join(folder, '29990101000000_broken'));
  const sql = 'create table half_way (id text);\nselect nothing_like_this();';
  writeFileSync(path.join(folder, '29990101000000_broken/migration.sql'), sql);
  await expect(applyMigrations(client, migrationFiles(folder))).rejects.toThrow(
    /29990101000000_broken.*Line 2/s,
  );
  const { rows } = await client.query(`select to_regclass('half_way') as table`);
  expect(rows).toEqual([{ table: null }]);
  expect(await applyMigrations(client, migrationFiles())).toEqual([]);
});

test('two processes that migrate at once apply each migration once', async () => {
  const folder = copyOfMigrations();
  mkdirSync(path.join(folder, '29990101000000_counter'));
  writeFileSync(
    path.join(folder, '29990101000000_counter/migration.sql'),
    'create table applied_once (id text);',
  );
  const both = await Promise.all(
    [client, await ownerClient()].map((one) => applyMigrations(one, migrationFiles(folder))),
  );
  expect(both.flat()).toEqual(['29990101000000_counter']);
});

function copyOfMigrations(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'x8-migrations-'));
  cpSync(migrationsFolder, folder, { recursive: true });
  return folder;
}
