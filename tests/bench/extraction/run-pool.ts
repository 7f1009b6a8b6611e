import { extractPage } from '@/lib/music/extraction/extract-page';
import { createPool } from '@/lib/music/pool/pool';
import { musicUserAgent } from '@/lib/music/pool/user-agent';
import { env } from '@/lib/platform/env';
import { measureMemory } from '@/lib/vendors/chromium';
import { validTracks } from './valid-tracks';

export interface PoolRun {
  readonly tracksASecond: number;
  /** Bytes of the largest browser, at its largest. */
  readonly peak: number;
  /** Bytes of all browsers, by the pages that were done then. */
  readonly memory: ReadonlyArray<{ readonly pages: number; readonly bytes: number }>;
}

export interface PoolRunWish {
  readonly browsers: number;
  readonly pages: number;
  readonly urlOf: (page: number) => string;
  /** Browsers are kept to the end, to see what they become. */
  readonly keep?: boolean;
}

/** The product's own pool and reading, five pages a browser, each job as an import does it. */
export async function runPool({ browsers, pages, urlOf, keep = false }: PoolRunWish): Promise<PoolRun> {
  const pool = createPool({
    size: { browsers, pages: 5 },
    program: env().CHROMIUM_PATH,
    userAgent: musicUserAgent(),
    ...(keep && { limits: { visitsOfBrowser: 1e9, softMemory: 1e12 } }),
  });
  let recipe: unknown = null;
  let done = 0;
  const read = (page: number): Promise<number> =>
    pool.withPage(
      { sourceId: 'catalogue', allows: (host) => host.startsWith('127.0.0.'), timeoutMs: 60_000 },
      async (tab, signal) => {
        const wish = { url: urlOf(page), limit: 50, recipe, now: new Date(), signal };
        const { findings, recipe: learnt } = await extractPage(tab, wish);
        recipe = learnt ?? recipe;
        done += 1;
        return validTracks(
          page,
          findings.tracks.map(({ title, artist, streamUrl }) => ({ title, artist, stream: streamUrl })),
        );
      },
    );
  const readAll = async (count: number): Promise<number> => {
    const counts = await inParallel(browsers * 5, count, read);
    return counts.reduce((sum, one) => sum + one, 0);
  };
  const memory: { pages: number; bytes: number }[] = [];
  let peak = 0;
  const sample = async (): Promise<void> => {
    const each = [...(await measureMemory(pool.pids())).values()].map((bytes) => bytes ?? 0);
    peak = Math.max(peak, ...each);
    memory.push({ pages: done, bytes: each.reduce((sum, bytes) => sum + bytes, 0) });
  };
  // Looking at memory costs a browser time, so not more often.
  const timer = setInterval(() => void sample(), 3_000);
  try {
    // Every browser and page is there before the clock runs.
    await readAll(browsers * 10);
    const begun = performance.now();
    const tracks = await readAll(pages);
    const tracksASecond = (tracks / (performance.now() - begun)) * 1_000;
    await sample();
    return { tracksASecond, peak, memory };
  } finally {
    clearInterval(timer);
    await pool.close(0);
  }
}

async function inParallel<T>(width: number, count: number, work: (page: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 1;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next <= count) results.push(await work(next++));
    }),
  );
  return results;
}
