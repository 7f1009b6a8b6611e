import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { withClient } from '@/scripts/database/with-client';

// Runs before a test file's own imports: the file gets an empty migrated database and a data folder to itself, and the
// settings that lead there are in place when `lib/platform/env.ts` reads them.
const { superuserUrl, appUrl, template, prefix } = inject('databaseSetup');
const name = `${prefix}${randomBytes(5).toString('hex')}`;
const dataDir = mkdtempSync(path.join(tmpdir(), 'x8-test-'));

await withClient(superuserUrl, (superuser) =>
  superuser.query(`create database ${name} template ${template} owner x8_owner`),
);
process.env.DATABASE_URL = at(appUrl);
process.env.X8_TEST_SUPERUSER_URL = at(superuserUrl);
process.env.X8_DATA_DIR = dataDir;
// The programs that tests start are compiled once a run.
process.env.NODE_COMPILE_CACHE = path.join(inject('programs'), 'compiled');
process.env.AUTH_SECRET = 'a-secret-for-tests-only-0123456789';
process.env.X8_MASTER_KEYS = `1:${Buffer.alloc(32, 'a-master-key-for-tests-only').toString('base64')}`;

afterAll(async () => {
  if ('x8Database' in globalThis) {
    const { closeDatabase } = await import('@/lib/platform/db/close-database');
    await closeDatabase();
  }
  await withClient(superuserUrl, (superuser) => superuser.query(`drop database ${name} with (force)`));
  rmSync(dataDir, { recursive: true, force: true });
});

function at(url: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
