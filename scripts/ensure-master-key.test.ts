import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseMasterKeys } from '@/lib/platform/crypto/parse-master-keys';
import { ensureMasterKey } from './ensure-master-key';
import { projectRoot } from './project-root';

const { X8_MASTER_KEYS: before, DATABASE_URL: databaseBefore } = process.env;
afterEach(() => {
  process.env.X8_MASTER_KEYS = before;
  if (databaseBefore === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = databaseBefore;
});
const folder = () => mkdtempSync(path.join(tmpdir(), 'x8-master-'));

test('beside the embedded database a key is made once and kept, for nobody else to read', () => {
  const dataDir = folder();
  const made = () => {
    delete process.env.X8_MASTER_KEYS;
    delete process.env.DATABASE_URL;
    ensureMasterKey(dataDir);
    return process.env.X8_MASTER_KEYS ?? '';
  };
  const first = made();
  expect(parseMasterKeys(first).current).toBe(1);
  expect(made()).toBe(first);
  const file = path.join(dataDir, 'master-keys');
  expect(readFileSync(file, 'utf8')).toBe(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a key that is set stays, and none is made for a database of somebody else', () => {
  process.env.X8_MASTER_KEYS = 'set';
  ensureMasterKey(folder());
  expect(process.env.X8_MASTER_KEYS).toBe('set');
  delete process.env.X8_MASTER_KEYS;
  process.env.DATABASE_URL = 'postgres://elsewhere/x8';
  ensureMasterKey(folder());
  expect(process.env.X8_MASTER_KEYS).toBeUndefined();
});

/** How a server process ends that starts with these settings: Next.js calls `register` first of all. */
function startWith(settings: Partial<NodeJS.ProcessEnv>): string {
  const script = `process.env.NEXT_RUNTIME = 'nodejs';
    import('./instrumentation.ts').then(({ register }) => register())
      .then(() => console.log('started'), (error) => console.log(error.message))
      .finally(() => process.exit());`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const { X8_MASTER_KEYS: _, ...others } = process.env;
  const env = { ...others, DATABASE_URL: 'postgres://127.0.0.1:1/x8', ...settings };
  return execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', env }).trim();
}
const key = `1:${Buffer.alloc(32, 'k').toString('base64')}`;

test('a production server does not start without a master key, and says how to make one', () => {
  const refused = startWith({ NODE_ENV: 'production' });
  expect(refused).toMatch(/^X8_MASTER_KEYS is not set.*openssl rand -base64 32/);
  expect(startWith({ NODE_ENV: 'production', X8_MASTER_KEYS: key })).toBe('started');
  expect(startWith({ NODE_ENV: 'development' })).toBe('started');
}, 60_000);

test.each([
  'secret',
  '1:short',
  `0:${key.slice(2)}`,
  `${key},`,
  `${key},${key}`,
  `1:${key}`,
  `one:${key.slice(2)}`,
])('a key in a wrong form stops the start and is not repeated', (wrong) => {
  const refused = startWith({ NODE_ENV: 'development', X8_MASTER_KEYS: wrong });
  expect(refused).toMatch(/^X8_MASTER_KEYS (must be|names version)/);
  expect(refused).not.toContain(key.slice(2));
});
