import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { processGroups, processStart } from '@/lib/vendors/chromium';
import { profilePrefix } from './create-profile';
import { processNamespace } from './process-namespace';
import { ProfileOwner } from './profile-owner';
import { sweepBrowsers } from './sweep-browsers';

vi.setConfig({ testTimeout: 60_000 });

/** A place of our own for temporary files: others' browsers are none of our business here. */
let place = '';
const usual = process.env.TMPDIR;
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'x8-sweep-'));
  chmodSync(place, 0o711);
  process.env.TMPDIR = place;
});
afterAll(() => {
  process.env.TMPDIR = usual;
  rmSync(place, { recursive: true, force: true });
});

const isRunning = async (group: number): Promise<boolean> => (await processGroups()).has(group);

const homes = (): string[] =>
  readdirSync(place)
    .filter((name) => name.startsWith(profilePrefix))
    .sort();

/** Processes that were started with a directory in it. */
function mentioning(directory: string): string[] {
  return readdirSync('/proc').filter((entry) => {
    const file = `/proc/${entry}/cmdline`;
    return (
      /^\d+$/.test(entry) &&
      existsSync(file) &&
      readFileSync(file, 'utf8').includes(`${directory}/${profilePrefix}`)
    );
  });
}

/** A worker on its own; its browser's process group is told once it has a page open. */
async function startWorker(): Promise<{ worker: ReturnType<typeof spawn>; browser: number }> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/doubles/pool/pool-worker.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: place },
  });
  await new Promise<void>((resolve, reject) => {
    worker.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('open')) resolve();
    });
    worker.once('exit', () => reject(new Error('The worker ended.')));
  });
  const [home = ''] = homes();
  const owner = ProfileOwner.parse(JSON.parse(readFileSync(path.join(place, home, 'owner.json'), 'utf8')));
  return { worker, browser: owner.browser ?? 0 };
}

test('after a worker was killed no browser and no profile of it is left, and a living worker keeps its own', async () => {
  const { worker, browser } = await startWorker();
  expect(await isRunning(browser)).toBe(true);
  expect(mentioning(place).length).toBeGreaterThan(3);
  expect(await sweepBrowsers()).toBe(0);
  expect(await isRunning(browser)).toBe(true);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  expect(await sweepBrowsers()).toBe(1);
  await vi.waitFor(async () => expect(await isRunning(browser)).toBe(false), 10_000);
  expect(homes()).toEqual([]);
  await vi.waitFor(() => expect(mentioning(place)).toEqual([]), 10_000);
});

test('a browser that outlived its worker is ended with its whole group; whoever has its number by now is not', async () => {
  const stray = spawn('sh', ['-c', 'sleep 600 & sleep 600'], { detached: true, stdio: 'ignore' });
  const other = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
  const [strayPid = 0, otherPid = 0] = [stray.pid, other.pid];
  await vi.waitFor(async () => expect((await processGroups()).get(strayPid)).toHaveLength(3), 5_000);
  const dead = { owner: 2 ** 22 + 1, ownerStart: '1', namespace: processNamespace() };
  leave('stray', { ...dead, browser: strayPid, browserStart: await processStart(strayPid) });
  leave('reused', { ...dead, browser: otherPid, browserStart: '1' });
  leave('elsewhere', {
    ...dead,
    namespace: 'pid:[1]',
    browser: otherPid,
    browserStart: await processStart(otherPid),
  });
  leave('unsigned', null);
  try {
    expect(await sweepBrowsers()).toBe(2);
    await vi.waitFor(async () => expect(await isRunning(strayPid)).toBe(false), 5_000);
    expect(await isRunning(otherPid)).toBe(true);
    expect(homes()).toEqual([`${profilePrefix}elsewhere`, `${profilePrefix}unsigned`]);
  } finally {
    other.kill('SIGKILL');
  }
});

function leave(name: string, owner: ProfileOwner | null): void {
  const home = path.join(place, profilePrefix + name);
  mkdirSync(path.join(home, 'profile'), { recursive: true });
  if (owner) writeFileSync(path.join(home, 'owner.json'), JSON.stringify(owner));
}
