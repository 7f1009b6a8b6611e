import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { log } from '@/lib/platform/log';
import { processGroups, processStart } from '@/lib/vendors/chromium';
import { profilePrefix } from './create-profile';
import { processNamespace } from './process-namespace';
import { ProfileOwner } from './profile-owner';

/** A directory that does not say whose it is, or counts its processes elsewhere, is left alone for a day. */
const unknownMs = 86_400_000;

/**
 * Ends browsers whose worker has died, and removes what they left on the disk: at the start of a worker. Returns how many
 * were cleared away. Never fails.
 */
export async function sweepBrowsers(): Promise<number> {
  const entries = await readdir(tmpdir()).catch(() => []);
  const homes = entries.filter((entry) => entry.startsWith(profilePrefix));
  const swept = await Promise.all(homes.map((entry) => sweep(path.join(tmpdir(), entry)).catch(() => false)));
  const count = swept.filter(Boolean).length;
  if (count > 0) log.warn({ browsers: count }, 'Cleared away what browsers of dead workers left behind.');
  return count;
}

async function sweep(home: string): Promise<boolean> {
  const { uid, mtimeMs } = await lstat(home);
  if (uid !== process.getuid?.()) return false;
  const owner = ProfileOwner.safeParse(await read(path.join(home, 'owner.json'))).data;
  if (!owner || owner.namespace !== processNamespace()) {
    if (machineNow() - mtimeMs < unknownMs) return false;
  } else {
    if (await isAlive(owner.owner, owner.ownerStart)) return false;
    await endBrowser(owner);
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
  return true;
}

/** By the clock that files are dated with. */
function machineNow(): number {
  return performance.timeOrigin + performance.now();
}

async function read(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
}

async function isAlive(pid: number, start: string | null): Promise<boolean> {
  const now = await processStart(pid);
  if (now !== null || start !== null) return now === start;
  try {
    // Where there is no /proc.
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The group is the browser's while its first process lives, or while that number is nobody else's. */
async function endBrowser({ browser, browserStart }: ProfileOwner): Promise<void> {
  if (browser === null) return;
  const now = await processStart(browser);
  if (now !== null && now !== browserStart) return;
  if (!(await processGroups()).has(browser)) return;
  try {
    process.kill(-browser, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
