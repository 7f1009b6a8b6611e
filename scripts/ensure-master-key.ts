import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Sets X8_MASTER_KEYS, which encrypts the keys of outside accounts, to one made once and kept in the data folder, unless it
 * is set. Only beside the embedded database, whose data lie in the same folder: for any other database the key must not
 * depend on the machine that happens to start first.
 */
export function ensureMasterKey(dataDir: string): void {
  if (process.env.X8_MASTER_KEYS?.trim() || process.env.DATABASE_URL?.trim()) return;
  const file = path.join(dataDir, 'master-keys');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `1:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  }
  process.env.X8_MASTER_KEYS = readFileSync(file, 'utf8').trim();
}
