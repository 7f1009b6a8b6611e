import { mkdtemp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/** How the file is called in there, whatever its owner called it. */
export const clipName = 'clip';

/** Runs `work` in a new directory beside `file` in which nothing is but that file, under one fixed name. */
export async function inOwnDirectory<T>(file: string, work: (directory: string) => Promise<T>): Promise<T> {
  const whole = path.resolve(file);
  const directory = await mkdtemp(path.join(path.dirname(whole), '.look-'));
  try {
    await symlink(whole, path.join(directory, clipName));
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
