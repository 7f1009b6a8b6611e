import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '@/scripts/project-root';
import { openBrowser } from '@/tests/setup/browser';
import { breaksOf } from './support/breaks-of';
import { findScreens, type Screens } from './support/screens';
import { signInDemo } from './support/sign-in-demo';

const baseUrl = inject('baseUrl');
let browser: Browser;
let screens: Screens;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext();
  await signInDemo(context);
  screens = await findScreens(context.request);
  await context.close();
});
afterAll(() => browser.close());

test('every page of the product is looked at, here or in a story of its own', () => {
  const pages = globSync('**/page.tsx', { cwd: `${projectRoot}/app` }).map(
    (file) => `/${file.replace(/\([^)]+\)\//g, '').replace(/\/?page\.tsx$/, '')}`,
  );
  expect(pages.toSorted()).toEqual(Object.keys(screens).toSorted());
  const unseen = Object.entries(screens).filter(([, seen]) => Array.isArray(seen) && seen.length === 0);
  expect(unseen).toEqual([]);
});

describe.each([
  { locale: 'en', viewport: { width: 1280, height: 900 } },
  { locale: 'ru', viewport: { width: 390, height: 844 } },
])('in $locale, $viewport.width px wide', ({ locale, viewport }) => {
  test('no page keeps anybody out, in light and in dark, and none is wider than its screen', async () => {
    const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
    await signInDemo(context);
    await context.request.patch(`${baseUrl}/api/me`, {
      data: { language: locale },
      headers: { origin: baseUrl },
    });
    await context.addCookies([{ name: 'x8-language', value: locale, url: baseUrl }]);
    const addresses = Object.values(screens).flatMap((seen) => (Array.isArray(seen) ? seen : []));
    // Two pages at a time: one is laid out while the other is judged.
    const found = await Promise.all(
      [0, 1].map(async (half) => {
        const page = await context.newPage();
        const breaks: string[] = [];
        page.on('console', (line) => {
          if (line.type() === 'error' && line.text().includes('_MESSAGE'))
            breaks.push(line.text().slice(0, 200));
        });
        for (const address of addresses.filter((_, place) => place % 2 === half)) {
          breaks.push(...(await judge(page, address)));
        }
        return breaks;
      }),
    );
    await context.close();
    expect(found.flat()).toEqual([]);
  });
});

async function judge(page: Page, address: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${baseUrl}${address}`);
  await page.locator('main, [role=main]').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0);
  // As if scrolled through: what lies under the bar at the bottom for the moment is not out of reach.
  const screen = page.viewportSize() ?? { width: 1280, height: 900 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...screen, height: Math.max(height, screen.height) });
  const breaks = await breaksOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  breaks.push(...(await breaksOf(page)));
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.setViewportSize(screen);
  if (over > 0) breaks.push(`${over} px too wide`);
  return breaks.map((what) => `${address}: ${what}`);
}
