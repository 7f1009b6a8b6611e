import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

export interface WatchedPage {
  readonly page: Page;
  /** What the page's own script complained about; a story ends with none. */
  readonly complaints: string[];
}

/** A page in a context of its own, whose errors are kept. Of a story that fails one sees where it stood. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(`${line.text()} ${line.location().url ?? ''}`);
  });
  onTestFailed(async () => {
    const shown = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2_000 })
      .catch(() => '');
    process.stderr.write(`It stood at ${page.url()}:\n${shown.slice(0, 1_500)}\n${complaints.join('\n')}\n`);
  });
  return { page, complaints };
}
