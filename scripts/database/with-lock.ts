import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isIdentityAlive, processIdentity } from './process-identity';

/** Runs `work` while this process alone holds the lock file. A lock whose holder has died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + patienceMs;
  while (!tryLock(file)) {
    if (Date.now() > deadline)
      throw new Error(`Another process holds ${file} and does not let go. Is it stuck?`);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, processIdentity(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolder(file);
  // An empty file is a lock being written this instant.
  if (holder !== '' && holder !== undefined && !isIdentityAlive(holder)) rmSync(file, { force: true });
  return false;
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
