import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const mark = '.render-';
/** No render takes this long: what is older was left by a process that was killed. */
const forgottenMs = 3_600_000;

/** Runs `work` with a new empty directory beside `file`, which is gone afterwards, as are those left by killed processes. */
export async function withPrivateDirectory<T>(
  file: string,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const parent = path.dirname(path.resolve(file));
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, mark));
  try {
    await removeForgotten(parent, directory);
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Measured by the file system's own time, that of the new directory. */
async function removeForgotten(parent: string, directory: string): Promise<void> {
  const { mtimeMs: now } = await stat(directory);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(mark)) continue;
    const found = path.join(parent, name);
    const made = await stat(found).catch(() => null);
    if (made && now - made.mtimeMs > forgottenMs) await rm(found, { recursive: true, force: true });
  }
}
