import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processStart } from '@/lib/vendors/chromium';
import { processNamespace } from './process-namespace';
import type { ProfileOwner } from './profile-owner';

export const profilePrefix = 'x8-browser-';

export interface Profile {
  /** For the browser, and nobody else. */
  readonly directory: string;
  /** Writes down whose directory it is, so that whoever comes after us can clear it away. */
  readonly sign: (browser: number) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A new directory for a browser, with its owner written beside it. Short, as sockets stand in it. */
export async function createProfile(): Promise<Profile> {
  const home = await mkdtemp(path.join(tmpdir(), profilePrefix));
  // Others may pass through it to what is theirs, and see nothing.
  await chmod(home, 0o711);
  const directory = path.join(home, 'profile');
  await mkdir(directory, { mode: 0o700 });
  const sign = async (browser: number | null): Promise<void> => {
    const owner: ProfileOwner = {
      owner: process.pid,
      ownerStart: await processStart(process.pid),
      namespace: processNamespace(),
      browser,
      browserStart: browser === null ? null : await processStart(browser),
    };
    await writeFile(path.join(home, 'owner.json'), JSON.stringify(owner));
  };
  await sign(null);
  return { directory, sign, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) };
}
