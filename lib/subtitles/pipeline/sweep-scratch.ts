import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { scratchDirectory } from './scratch-directory';

/** Throws away what stages left on this machine's disk before `before`: those that were killed, and what was paid for. */
export async function sweepScratch(before: Date): Promise<void> {
  const scratch = scratchDirectory();
  for (const name of await namesIn(scratch)) {
    const found = path.join(scratch, name);
    if (name === 'paid') {
      for (const company of await namesIn(found)) await sweep(path.join(found, company), before);
    } else await removeOld(found, before);
  }
}

async function sweep(directory: string, before: Date): Promise<void> {
  for (const name of await namesIn(directory)) await removeOld(path.join(directory, name), before);
}

async function removeOld(found: string, before: Date): Promise<void> {
  const facts = await stat(found).catch(() => null);
  if (facts && facts.mtimeMs < before.getTime()) await rm(found, { recursive: true, force: true });
}

const namesIn = (directory: string): Promise<string[]> => readdir(directory).catch(() => []);
