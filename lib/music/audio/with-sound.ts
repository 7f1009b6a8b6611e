import { mkdtemp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Runs `work` in a new directory beside a sound file in which nothing is but that file, under a name of ours with the ending
 * that it deserves: programs and readers look at endings.
 */
export async function withSound<T>(
  file: string,
  extension: string,
  work: (directory: string, name: string) => Promise<T>,
): Promise<T> {
  const whole = path.resolve(file);
  const directory = await mkdtemp(path.join(path.dirname(whole), '.sound-'));
  const name = `sound${extension}`;
  try {
    await symlink(whole, path.join(directory, name));
    return await work(directory, name);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
