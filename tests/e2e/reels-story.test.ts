import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { drawPhoto } from '@/tests/factories/draw-photo';
import { openBrowser } from '@/tests/setup/browser';
import { openEmptyShop } from './support/open-empty-shop';
import { openPage } from './support/open-page';

const baseUrl = inject('baseUrl');
const photo = { name: 'cup.jpg', mimeType: 'image/jpeg', buffer: drawPhoto(900, 1_100) };
const desktop: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-US',
  timezoneId: 'America/New_York',
};
const phone: BrowserContextOptions = {
  ...desktop,
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
};
const renderMs = 120_000;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Buys the smallest pack at the test checkout, as an owner would. */
async function topUp(owner: Page): Promise<void> {
  await owner.goto(`${baseUrl}/credits`);
  await owner.getByRole('button', { name: 'Buy 5 credits' }).click();
  await owner.getByRole('button', { name: /^Pay .+ \(test\)/ }).click();
  await owner.waitForURL(/\/credits/);
  await owner.getByText('credits to use').waitFor();
}

/** Lets a file fall on the page. */
async function drop(owner: Page, { name, mimeType, buffer }: typeof photo): Promise<void> {
  const carried = await owner.evaluateHandle(
    ([text, called, type]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], called, { type }));
      return transfer;
    },
    [buffer.toString('base64'), name, mimeType] as const,
  );
  await owner.dispatchEvent('h1', 'drop', { dataTransfer: carried });
}

test('an owner drops a photo, buys credits on the way, and gets a video: played, saved, asked again, deleted', async () => {
  const { page: owner, complaints } = await openPage(browser, desktop);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/inbox`);
  await owner.getByRole('link', { name: 'Reels' }).click();
  await owner.getByText('No videos yet').waitFor();

  await drop(owner, photo);
  await owner.getByLabel('About the product').fill('A red cup for slow mornings. Keeps tea warm.');
  await owner.getByRole('radio', { name: 'Advertisement' }).click();
  await owner.getByLabel('Price').fill('$24');
  await owner.getByRole('radio', { name: '5', exact: true }).click();
  await owner.getByText(/more (is|are) needed/).waitFor();
  await owner.getByRole('link', { name: 'Top up credits' }).click();
  await owner.waitForURL(/\/credits/);
  await topUp(owner);

  // What was put together is still there, the photo too.
  await owner.goto(`${baseUrl}/reels`);
  await owner.getByRole('button', { name: 'Make 5 videos · 5 credits' }).waitFor();
  expect(await owner.getByLabel('Price').inputValue()).toBe('$24');
  expect(await owner.getByRole('radio', { name: 'Advertisement' }).isChecked()).toBe(true);
  await owner.getByRole('radio', { name: '1', exact: true }).click();
  await owner.getByRole('button', { name: 'Make 1 video · 1 credit' }).dblclick();
  await owner.getByText('Accepted: your video is being made').waitFor();
  await owner.getByRole('progressbar', { name: 'Progress of the video' }).waitFor();
  expect(await owner.getByRole('progressbar').count()).toBe(1);

  const play = owner.getByRole('button', { name: /^Play “A red cup/ });
  await play.waitFor({ timeout: renderMs });
  await play.click();
  const video = owner.locator('video');
  await expect
    .poll(() => video.evaluate((one: HTMLVideoElement) => one.readyState), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(3);
  expect(await video.evaluate((one: HTMLVideoElement) => one.duration)).toBeCloseTo(8, 0);
  const address = (await video.getAttribute('src')) ?? '';
  const part = await owner.request.get(new URL(address, baseUrl).href, { headers: { range: 'bytes=4-7' } });
  expect(part.status()).toBe(206);
  expect(await part.text()).toBe('ftyp');

  const downloading = owner.waitForEvent('download');
  await owner.getByRole('link', { name: /^Download “A red cup/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.mp4$/);
  expect(readFileSync(await download.path()).length).toBeGreaterThan(100_000);

  await owner.getByLabel('About the product').fill('Something else');
  await owner.getByRole('button', { name: /^Again with this product/ }).click();
  await expect
    .poll(() => owner.getByLabel('About the product').inputValue())
    .toBe('A red cup for slow mornings. Keeps tea warm.');
  await owner.getByText('You have 4 credits').waitFor();

  await owner.getByRole('button', { name: /^Delete “A red cup/ }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await owner.getByText('No videos yet').waitFor();
  await owner.reload();
  await owner.getByText('No videos yet').waitFor();
  expect(complaints).toEqual([]);
}, 300_000);

test('by keyboard alone: a photo, a sentence, a kind, a number, an order', async () => {
  const { page: owner, complaints } = await openPage(browser, desktop);
  await openEmptyShop(owner);
  await topUp(owner);
  await owner.goto(`${baseUrl}/reels`);
  await owner.getByText('You have 5 credits').waitFor();
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('Enter');
  await tabTo(owner, 'Photo of the product');
  const choosing = owner.waitForEvent('filechooser');
  await owner.keyboard.press('Space');
  await (await choosing).setFiles(photo);
  await tabTo(owner, 'About the product');
  await owner.keyboard.type('A red cup for slow mornings');
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('ArrowRight', { delay: 100 });
  await expect.poll(() => owner.getByRole('radio', { name: 'Advertisement' }).isChecked()).toBe(true);
  await tabTo(owner, 'Wishes');
  await owner.keyboard.type('morning light');
  await tabTo(owner, 'Logo for your videos');
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('ArrowRight', { delay: 100 });
  await owner.keyboard.press('Enter');
  await tabTo(owner, 'Make 2 videos · 2 credits');
  await owner.keyboard.press('Enter');
  await owner.getByText('Accepted: your 2 videos are being made').waitFor();
  await owner.getByText('2 videos are being made', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('on a phone: a photo that is too small is refused in words, nothing hangs over the edge', async () => {
  const { page: owner, complaints } = await openPage(browser, phone);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/reels`);
  const input = owner.getByLabel('Photo of the product');
  await input.setInputFiles({ ...photo, buffer: drawPhoto(390, 1_000) });
  await owner.getByRole('alert').getByText('400').waitFor();
  await input.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no photo') });
  await owner.getByText('This is not a photo that can be used').waitFor();
  await input.setInputFiles(photo);
  await owner.getByText('This is not a photo that can be used').waitFor({ state: 'detached' });
  expect(
    await owner.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await owner.getByRole('button', { name: 'More' }).click();
  await owner.getByRole('menuitem', { name: 'Reels' }).waitFor();
  // The browser itself notes the refused upload.
  expect(complaints.filter((line) => !line.includes('400 (Bad Request)'))).toEqual([]);
});

test('a video that failed says why: another photo where that helps, else once more, and no more than once', async () => {
  const { page: owner, complaints } = await openPage(browser, desktop);
  await openEmptyShop(owner);
  await topUp(owner);
  const { photoId } = await (
    await owner.request.post(`${baseUrl}/api/reels/photos`, {
      headers: { origin: baseUrl },
      multipart: { file: photo },
    })
  ).json();
  const wish = { photoId, text: 'A red cup', template: 'ad', wishes: 'morning', price: '$24' };
  const failed = (id: string, failure: string | null) => ({
    ...wish,
    ...{ id, orderId: `of-${id}`, nr: 1, stage: failure ? 'failed' : 'script', progress: null, ahead: null },
    ...{ generator: null, fileId: null, posterId: null, seconds: 8, failure },
    ...{ createdAt: new Date().toISOString(), finishedAt: null },
  });
  // What a provider would have to refuse to be seen here, said by the list itself.
  await owner.route(/\/api\/reels(\?.*)?$/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const list = await (await route.fetch()).json();
    const ends = [failed('broken-rules', 'USER_VIOLATION'), failed('no-answer', 'TEMPORARY')];
    return route.fulfill({ json: { ...list, reels: [...list.reels, ...ends] } });
  });
  await owner.route(/\/api\/reels\/(broken-rules|no-answer)$/, (route) =>
    route.fulfill({
      json: { reel: failed('no-answer', 'TEMPORARY'), order: { ...wish, id: 'old', count: 3 } },
    }),
  );
  await owner.goto(`${baseUrl}/reels`);
  await owner.getByText('The service refused this photo or text').waitFor();
  expect(await owner.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  await owner.getByRole('button', { name: 'Change photo or text' }).click();
  await expect.poll(() => owner.getByLabel('Wishes').inputValue()).toBe('morning');
  expect(await owner.getByLabel('Price').inputValue()).toBe('$24');
  await owner.getByRole('button', { name: 'Try again' }).dblclick();
  await owner.getByRole('progressbar', { name: 'Progress of the video' }).waitFor();
  await owner.getByText('You have 4 credits').waitFor();
  expect(complaints).toEqual([]);
  // The list is asked for again and again: what is on its way goes nowhere any more.
  await owner.unrouteAll({ behavior: 'ignoreErrors' });
});

/** Presses Tab until what is called so has the focus. */
async function tabTo(owner: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = owner.locator(':focus');
    const [label, text] = await focused
      .evaluate((one) => [
        one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? '',
        one.textContent ?? '',
      ])
      .catch(() => ['', '']);
    if (label === name || text?.trim() === name) return;
    await owner.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${name}”`);
}
