import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';

/** A turn is kept alive by touching its file; one that is not has lost its process. */
const touchMs = 2_000;
const deadMs = 15_000;

/**
 * Takes the turn that a lock file stands for, among all processes of this machine. Null when another has it. The turn ends
 * with `end`, or a while after its process did.
 */
export async function takeTurn(file: string): Promise<{ end(): Promise<void> } | null> {
  const token = randomUUID();
  if (!(await written(file, token))) {
    await clearDead(file);
    return null;
  }
  const timer = setInterval(() => {
    const now = Date.now() / 1_000;
    utimes(file, now, now).catch(() => {});
  }, touchMs);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      if ((await readFile(file, 'utf8').catch(() => '')) === token) await rm(file, { force: true });
    },
  };
}

async function written(file: string, token: string): Promise<boolean> {
  try {
    await writeFile(file, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moved away first: of several that find it dead, one clears it, and never what has been made anew since. */
async function clearDead(file: string): Promise<void> {
  const age = async (name: string) => Date.now() - (await stat(name)).mtimeMs;
  const grave = `${file}.${randomUUID()}`;
  try {
    if ((await age(file)) < deadMs) return;
    await rename(file, grave);
    if ((await age(grave)) < deadMs) await rename(grave, file);
    else await rm(grave, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
