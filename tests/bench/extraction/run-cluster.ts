import { Cluster } from 'puppeteer-cluster';
import { env } from '@/lib/platform/env';
import { browserOptions } from './browser-options';
import { readRows } from './read-rows';
import { validTracks } from './valid-tracks';

/** puppeteer-cluster with five pages of one browser, told exactly what to wait for. Tracks a second. */
export async function runCluster(urlOf: (page: number) => string, pages: number): Promise<number> {
  const cluster = await Cluster.launch({
    concurrency: Cluster.CONCURRENCY_PAGE,
    maxConcurrency: 5,
    puppeteerOptions: browserOptions(env().CHROMIUM_PATH),
  });
  try {
    let tracks = 0;
    await cluster.task(
      async ({ page: tab, data: page }: { page: import('puppeteer').Page; data: number }) => {
        await tab.goto(urlOf(page), { waitUntil: 'domcontentloaded' });
        await tab.waitForSelector('.track .play[data-src]');
        tracks += validTracks(page, await readRows(tab));
      },
    );
    const begun = performance.now();
    for (let page = 1; page <= pages; page += 1) await cluster.queue(page);
    await cluster.idle();
    return (tracks / (performance.now() - begun)) * 1_000;
  } finally {
    await cluster.close();
  }
}
