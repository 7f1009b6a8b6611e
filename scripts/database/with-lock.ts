import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  // Written aside and linked: a lock never exists without its holder's name in it.
  const draft = `${file}.${processIdentity()}`;
  try {
    writeFileSync(draft, processIdentity());
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const holder = readHolder(file);
  if (holder !== undefined && !isIdentityAlive(holder)) takeAway(file, holder);
  return false;
}

// Two processes may find the same dead holder at once; the slower one must not throw away the faster one's new lock.
function takeAway(file: string, deadHolder: string): void {
  const aside = `${file}.${processIdentity()}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside) === deadHolder) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
