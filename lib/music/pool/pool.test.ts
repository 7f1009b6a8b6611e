import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { processGroups } from '@/lib/vendors/chromium';
import { type Catalogue, startCatalogue } from '@/tests/doubles/catalogue/start-catalogue';
import { profilePrefix } from './create-profile';
import type { PageWork } from './page-wish';
import { createPool, type Pool, type PoolOptions } from './pool';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});
vi.setConfig({ testTimeout: 60_000 });

let site: Catalogue;
beforeAll(async () => {
  site = await startCatalogue({ revealMs: 0 });
});
afterAll(() => site.close());

/** Most tests share one: a pool has to survive all of this. */
let pool: Pool;
beforeAll(() => {
  pool = make({ limits: { sick: 300 } });
});
afterAll(() => pool.close(0));

function make(options: Partial<PoolOptions> = {}): Pool {
  return createPool({
    size: { browsers: 2, pages: 3 },
    program: 'chromium',
    userAgent: 'Mozilla/5.0 (compatible; X8Music/1.0; +https://x8.test)',
    ...options,
  });
}

interface Wish {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly sourceId?: string;
}

function visit<T>(work: PageWork<T>, wish: Wish = {}, by = pool): Promise<T> {
  const allows = (host: string) => host === '127.0.0.1';
  return by.withPage({ sourceId: 'site', timeoutMs: 30_000, allows, ...wish }, work);
}

const status = (of = pool) => of.status(null);
const read: PageWork<number> = async (page) => (await page.goto(`${site.url}/page/1`)).status;
const stay: PageWork<never> = () => new Promise(() => {});

test('a page tells what it is answered and which sounds it wants, under our name; nothing heavy is loaded', async () => {
  site.requests.length = 0;
  const lists = await visit(async (page) => {
    const heard = Promise.withResolvers<string>();
    const wanted = Promise.withResolvers<{ url: string; headers: Readonly<Record<string, string>> }>();
    page.onJson(({ body }) => heard.resolve(body));
    page.onMedia(wanted.resolve);
    const { status: code, url } = await page.goto(`${site.url}/page/2?layout=xhr`);
    expect([code, url]).toEqual([200, `${site.url}/page/2?layout=xhr`]);
    await page.evaluate(
      `document.cookie = 'seen=yes;path=/'; new Audio('/media/77?without=end').play().catch(() => {})`,
    );
    const { headers, url: sound } = await wanted.promise;
    expect(sound).toBe(`${site.url}/media/77?without=end`);
    expect(headers).toMatchObject({ referer: `${site.url}/page/2?layout=xhr`, cookie: 'seen=yes' });
    await page.evaluate(`fetch('/media/78.mp3').catch(() => {})`);
    expect(await page.content()).toContain('<html');
    return JSON.parse(await heard.promise) as unknown;
  });
  expect(JSON.stringify(lists)).toContain('"');
  expect(site.requests.map(({ path }) => path).filter((path) => /media|covers|style/.test(path))).toEqual([]);
  expect(new Set(site.requests.map(({ agent }) => agent))).toEqual(
    new Set(['Mozilla/5.0 (compatible; X8Music/1.0; +https://x8.test)']),
  );
});

test('the next job of a source finds its cookies and nothing else of the job before; other sources not even those', async () => {
  const look: PageWork<unknown> = async (page) => {
    await page.goto(`${site.url}/page/1`);
    return page.evaluate(`[document.cookie, typeof window.left]`);
  };
  await visit(
    async (page) => {
      await page.goto(`${site.url}/page/1`);
      await page.evaluate(
        `document.cookie = 'seen=yes'; window.left = 1; void setInterval(() => { window.left = 2; }, 1)`,
      );
    },
    { sourceId: 'one' },
  );
  expect(await visit(look, { sourceId: 'one' })).toEqual(['seen=yes', 'undefined']);
  expect(await visit(look, { sourceId: 'other' })).toEqual(['', 'undefined']);
});

test('only declared hosts and web addresses are gone to', async () => {
  await visit(async (page) => {
    for (const url of [
      'file:///etc/passwd',
      'chrome://version',
      'http://[::1]/',
      'about:blank',
      'view-source:x',
      site.mediaUrl,
    ])
      await expect(page.goto(url)).rejects.toMatchObject({ key: 'address-refused' });
  });
});

test('pages that never end, never close or never let anybody in give their place back at the deadline', async () => {
  const jobs = ['hang', 'busy', 'silent'].map((trouble) =>
    visit(
      async (page, signal) => {
        await page.goto(`${site.url}/trouble/${trouble}`);
        return stay(page, signal);
      },
      { timeoutMs: 1_500 },
    ),
  );
  for (const job of await Promise.allSettled(jobs))
    expect(job).toMatchObject({ reason: { code: 'unavailable', key: 'page-timeout' } });
  expect(status().activePages).toBe(0);
  expect(await visit(read)).toBe(200);
});

test('a browser that does not answer any more is replaced, and its jobs end at their deadline', async () => {
  await visit(read);
  const [pid = 0] = pool.pids();
  const jobs = [1, 2].map(() =>
    visit(
      async (page) => {
        process.kill(-pid, 'SIGSTOP');
        return page.goto(`${site.url}/page/1`);
      },
      { timeoutMs: 500 },
    ),
  );
  for (const job of await Promise.allSettled(jobs))
    expect(job).toMatchObject({ reason: { key: 'page-timeout' } });
  expect(status().activePages).toBe(0);
  expect(await visit(read)).toBe(200);
  expect(pool.pids()).not.toContain(pid);
  await vi.waitFor(async () => expect((await processGroups()).has(pid)).toBe(false), 20_000);
});

test('a renderer that crashes fails its own job; an address that does it again rests', async () => {
  const crash: PageWork<unknown> = async (page, signal) => {
    await page.goto(`${site.url}/trouble/crash`);
    return stay(page, signal);
  };
  const beside = visit(async (page) => {
    await page.goto(`${site.url}/page/1`);
    return page.evaluate(`new Promise((resolve) => setTimeout(resolve, 500, 'alive'))`);
  });
  await expect(visit(crash)).rejects.toMatchObject({ code: 'unavailable', key: 'page-crashed' });
  expect(await beside).toBe('alive');
  await vi.waitFor(async () => {
    const again = await visit(crash).catch((error: unknown) => error);
    expect(again).toMatchObject({
      code: 'unavailable',
      key: 'page-quarantined',
      retryAfter: expect.any(Number),
    });
  }, 20_000);
  expect(await visit(read)).toBe(200);
});

test('SIGKILL of a browser in the middle of 30 jobs: each of them ends once, those that were hit elsewhere', async () => {
  const ends = new Map<number, string[]>();
  let hit = 0;
  let done = 0;
  const job = async (number: number): Promise<void> => {
    try {
      const body = await visit(async (page) => {
        await page.goto(`${site.url}/page/${number}`);
        return page.content();
      });
      ends.set(number, [...(ends.get(number) ?? []), body]);
      done += 1;
      if (done === 8) process.kill(pool.pids()[0] ?? 0, 'SIGKILL');
    } catch (error) {
      expect(error).toMatchObject({ code: 'unavailable', key: 'page-crashed' });
      hit += 1;
      await job(number);
    }
    const { activePages, maxCapacity } = status();
    expect(activePages).toBeLessThanOrEqual(maxCapacity);
  };
  await Promise.all(Array.from({ length: 30 }, (_, number) => job(number)));
  expect(hit).toBeGreaterThan(0);
  expect([...ends.values()].map((bodies) => bodies.length)).toEqual(Array.from({ length: 30 }, () => 1));
  expect(status()).toMatchObject({ activePages: 0, utilization: '0.0%', heldBy: null });
});

test('worn browsers are replaced without losing a job; then one that takes too much memory is ended at once', async () => {
  const worn = make({ size: { browsers: 1, pages: 2 }, limits: { visitsOfBrowser: 4 } });
  const pids = new Set<number>();
  const job: PageWork<number> = (page, signal) => {
    for (const pid of worn.pids()) pids.add(pid);
    return read(page, signal);
  };
  const statuses = await Promise.all(Array.from({ length: 8 }, () => visit(job, {}, worn)));
  expect(statuses).toEqual(Array.from({ length: 8 }, () => 200));
  expect(pids.size).toBeGreaterThan(1);
  const greedy = make({ limits: { hardMemory: 1, tend: 100 } });
  await expect(visit(stay, {}, greedy)).rejects.toMatchObject({ key: 'page-crashed' });
  await Promise.all([worn.close(0), greedy.close(0)]);
});

test('who is called off does not wait, whether it has a page or not; closing lets the rest end and leaves nothing behind', async () => {
  const small = make({ size: { browsers: 1, pages: 1 } });
  const [first, second] = [new AbortController(), new AbortController()];
  const began = Promise.withResolvers<void>();
  const working = visit(
    (_page, signal) => {
      began.resolve();
      return new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
    { signal: first.signal },
    small,
  );
  await began.promise;
  const waiting = visit(stay, { signal: second.signal }, small);
  expect(status(small)).toMatchObject({
    activePages: 1,
    utilization: '100.0%',
    heldBy: 'all pages are busy',
  });
  second.abort();
  await expect(waiting).rejects.toMatchObject({ key: 'page-stopped' });
  first.abort();
  await expect(working).rejects.toMatchObject({ key: 'page-stopped' });

  const reached = Promise.withResolvers<void>();
  const slow = visit(
    async (page) => {
      await page.goto(`${site.url}/page/1`);
      reached.resolve();
      return page.evaluate(`new Promise((resolve) => setTimeout(resolve, 300, 'whole'))`);
    },
    {},
    small,
  );
  await reached.promise;
  const [pid = 0] = small.pids();
  expect(homesOf(pid)).toHaveLength(1);
  const closed = small.close(20_000);
  await expect(visit(read, {}, small)).rejects.toMatchObject({ key: 'page-stopped' });
  expect(await slow).toBe('whole');
  await closed;
  await vi.waitFor(async () => expect((await processGroups()).has(pid)).toBe(false), 20_000);
  expect(homesOf(pid)).toEqual([]);
  expect(status(small)).toMatchObject({ initialized: false, browsers: 0, activePages: 0 });
});

/** Directories that were signed for a browser. */
function homesOf(pid: number): string[] {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(profilePrefix));
  return names.filter((name) => {
    const file = path.join(tmpdir(), name, 'owner.json');
    return existsSync(file) && readFileSync(file, 'utf8').includes(`"browser":${pid},`);
  });
}

test('a machine without the browser says so', async () => {
  const none = make({ program: 'no-such-browser' });
  await expect(visit(read, {}, none)).rejects.toMatchObject({ code: 'invalid', key: 'browser-missing' });
});
