import type { Page } from 'puppeteer';
import type { ReadTrack } from './valid-tracks';

/** The rows of a page as a script that was written for this very site reads them. */
export function readRows(page: Page): Promise<ReadTrack[]> {
  return page.$$eval('.track', (rows) =>
    rows.map((row) => ({
      title: row.querySelector('.title')?.textContent ?? '',
      artist: row.querySelector('.artist')?.textContent ?? '',
      stream: row.querySelector('.play')?.getAttribute('data-src') ?? null,
    })),
  );
}
