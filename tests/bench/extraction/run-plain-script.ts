import { launch } from 'puppeteer';
import { env } from '@/lib/platform/env';
import { browserOptions } from './browser-options';
import { readRows } from './read-rows';
import { validTracks } from './valid-tracks';

/** What most scripts do: five tabs that wait for the network to fall silent and read the document. Tracks a second. */
export async function runPlainScript(urlOf: (page: number) => string, pages: number): Promise<number> {
  const browser = await launch(browserOptions(env().CHROMIUM_PATH));
  try {
    const tabs = await Promise.all(Array.from({ length: 5 }, () => browser.newPage()));
    let next = 1;
    let tracks = 0;
    const begun = performance.now();
    await Promise.all(
      tabs.map(async (tab) => {
        while (next <= pages) {
          const page = next++;
          await tab.goto(urlOf(page), { waitUntil: 'networkidle2' });
          tracks += validTracks(page, await readRows(tab));
        }
      }),
    );
    return (tracks / (performance.now() - begun)) * 1_000;
  } finally {
    await browser.close();
  }
}
