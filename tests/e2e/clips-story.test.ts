import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '@/tests/setup/browser';
import { breaksOf } from './support/breaks-of';
import { small, srt, video } from './support/clip-files';
import { openEmptyShop } from './support/open-empty-shop';
import { openPage } from './support/open-page';
import { differenceOf, pictureOf, seekTo } from './support/pictures';

const baseUrl = inject('baseUrl');
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'en-US' };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-US',
  colorScheme: 'dark',
};
const renderMs = 120_000;
/** Where subtitles stand, and where nothing changes. */
const [below, above] = [
  [0.7, 1],
  [0, 0.5],
] as const;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Lets a file fall on the page. */
async function drop(owner: Page, { name, mimeType, buffer }: typeof video): Promise<void> {
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

const stageOf = (owner: Page) => owner.locator('video').locator('..');

test('an owner drops a video and its text, watches it being made, edits, renders again, saves and deletes', async () => {
  const { page: owner, complaints } = await openPage(browser, desktop);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/inbox`);
  await owner.getByRole('link', { name: 'Subtitles' }).click();
  await owner.getByText('No clips yet').waitFor();
  expect(await breaksOf(owner)).toEqual([]);

  await drop(owner, video);
  await owner.getByText('The video is here').waitFor();
  await drop(owner, srt);
  await owner.getByText('Subtitles with times: they stay as they are.').waitFor();
  await owner.getByRole('button', { name: 'Make', exact: true }).dblclick();
  await owner.getByRole('progressbar', { name: 'Progress of the clip' }).waitFor();
  expect(await owner.getByRole('progressbar').count()).toBe(1);
  await owner.getByText('2 of 3 clips left today').waitFor();
  await owner.getByRole('link', { name: 'Open “bakery.mp4”' }).click({ timeout: renderMs });
  await owner.waitForURL(/\/clips\/clip_/);

  // The finished video plays, and has letters where the original has none.
  const player = owner.locator('video');
  await expect
    .poll(() => player.evaluate((one: HTMLVideoElement) => one.readyState), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(2);
  expect(await player.evaluate((one: HTMLVideoElement) => one.duration)).toBeCloseTo(6, 1);
  await seekTo(owner, 1.2);
  const inCue = await pictureOf(stageOf(owner));
  await seekTo(owner, 2.2);
  const between = await pictureOf(stageOf(owner));
  expect(await differenceOf(owner, [inCue, between], below)).toBeGreaterThan(5);
  expect(await differenceOf(owner, [inCue, between], above)).toBeLessThan(2);
  expect(await breaksOf(owner)).toEqual([]);

  // With the first change the preview comes by itself: the original with the words over it.
  const first = owner.getByRole('textbox', { name: 'Text of subtitle 1' });
  await first.fill('Good morning, Mill Street');
  await owner.getByText('There are changes that are in no video yet').waitFor();
  await owner.locator('canvas.absolute').waitFor();
  await seekTo(owner, 1.2);
  await expect
    .poll(async () => differenceOf(owner, [await pictureOf(stageOf(owner)), between], below), {
      timeout: 20_000,
    })
    .toBeGreaterThan(5);
  await owner.waitForTimeout(500);
  const previewed = await pictureOf(stageOf(owner));

  const second = owner.getByRole('textbox', { name: 'Text of subtitle 2' });
  await second.focus();
  await second.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(10, 10));
  await owner.keyboard.press('Control+Enter');
  await owner.getByRole('heading', { name: '3 subtitles' }).waitFor();
  expect(await second.inputValue()).toBe('Bread does');
  await owner.keyboard.press('Control+z');
  await owner.getByRole('heading', { name: '2 subtitles' }).waitFor();
  expect(await second.inputValue()).toBe('Bread does not wait');

  // What is in no video yet outlives the page.
  await owner.waitForTimeout(600);
  await owner.reload();
  await owner.getByText('Your changes from the last time are back').waitFor();
  expect(await first.inputValue()).toBe('Good morning, Mill Street');

  const before = owner.url();
  await owner.getByRole('button', { name: 'Render' }).click();
  await owner.waitForURL((url) => url.href !== before && /\/clips\/clip_/.test(url.pathname));
  await first.waitFor({ timeout: renderMs });
  expect(await first.inputValue()).toBe('Good morning, Mill Street');
  await owner.getByText('edited by hand').first().waitFor();
  expect(await owner.getByRole('region', { name: 'Versions of this video' }).getByRole('link').count()).toBe(
    2,
  );

  // What was previewed is what was rendered.
  await seekTo(owner, 1.2);
  const rendered = await pictureOf(stageOf(owner));
  expect(await differenceOf(owner, [rendered, inCue], below)).toBeGreaterThan(5);
  expect(await differenceOf(owner, [rendered, previewed], below)).toBeLessThan(4);

  await owner.getByRole('button', { name: /^Download “bakery/ }).click();
  const downloading = owner.waitForEvent('download');
  await owner.getByRole('menuitem', { name: 'Subtitles (SRT)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.srt$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Good morning, Mill Street');

  await owner.getByRole('button', { name: /^Delete “bakery/ }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await owner.waitForURL(`${baseUrl}/clips`);
  await expect.poll(() => owner.getByRole('link', { name: /^Open “bakery/ }).count()).toBe(1);
  expect(complaints).toEqual([]);
}, 400_000);

test('on a phone: a link that leads inside is refused in words, nothing hangs over the edge', async () => {
  const { page: owner, complaints } = await openPage(browser, phone);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/clips`);
  await owner.getByRole('radio', { name: 'A link' }).click();
  await owner.getByLabel('Link to the video').fill('http://10.0.0.1/video.mp4');
  await owner.getByRole('switch', { name: 'I have the text' }).click();
  await owner.getByRole('textbox', { name: 'The text' }).fill(srt.buffer.toString());
  await owner.getByRole('button', { name: 'Make', exact: true }).click();
  const refusal = owner.getByRole('alert').filter({ hasText: /address/i });
  await refusal.waitFor();
  expect(await owner.getByText('No clips yet').count()).toBe(1);

  await owner.getByRole('radio', { name: 'A file' }).click();
  await owner
    .getByLabel('Video', { exact: true })
    .setInputFiles({ name: 'notes.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no video at all') });
  await owner.getByText('“notes.mp4” was not taken').waitFor();
  await owner.getByLabel('Video', { exact: true }).setInputFiles(small);
  await owner.getByText('The video is here').waitFor();
  await owner.getByRole('button', { name: 'Make', exact: true }).click();
  await owner.getByRole('link', { name: 'Open “bars.mp4”' }).click({ timeout: renderMs });
  await owner.getByRole('textbox', { name: 'Text of subtitle 1' }).waitFor({ timeout: 20_000 });
  for (const path of [new URL(owner.url()).pathname, '/clips', '/plan']) {
    await owner.goto(`${baseUrl}${path}`);
    await owner.getByRole('heading', { level: 1 }).waitFor();
    await owner.waitForTimeout(300);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await owner.evaluate(over), path).toBe(0);
    // Without the bar at the bottom lying over whatever happens to stand there.
    await owner.setViewportSize({ width: 390, height: 3_000 });
    expect(await breaksOf(owner), path).toEqual([]);
    await owner.setViewportSize({ width: 390, height: 844 });
  }
  expect(complaints.filter((line) => !/40\d \(/.test(line))).toEqual([]);
}, 300_000);

test('an upload whose line breaks says so, can be paused, and goes on where it stood', async () => {
  const { page: owner, complaints } = await openPage(browser, desktop);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/clips`);
  const parts: string[] = [];
  let broken = false;
  await owner.route('**/api/uploads/*', (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    if (broken) return route.abort();
    parts.push(request.headers()['upload-offset'] ?? '');
    broken = parts.length === 1;
    return route.continue();
  });
  // Behind the end of its last box an MP4 file may hold anything.
  const free = Buffer.alloc(6 * 1_048_576);
  free.writeUInt32BE(free.length, 0);
  free.write('free', 4, 'latin1');
  const long = { ...video, name: 'long.mp4', buffer: Buffer.concat([video.buffer, free]) };
  await owner.getByLabel('Video', { exact: true }).setInputFiles(long);
  await owner.getByText('The connection is lost').waitFor();
  await owner.getByRole('button', { name: 'Pause the upload' }).click();
  await owner.getByText('Paused.').waitFor();
  broken = false;
  await owner.getByRole('button', { name: 'Go on with the upload' }).click();
  await owner.getByText('The video is here').waitFor({ timeout: 30_000 });
  expect(parts).toEqual(['0', String(4 * 1_048_576)]);
  expect(complaints.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
}, 120_000);

test('what the plan has not is shown with the plan that has it, a used-up day in words, and a larger plan helps at once', async () => {
  const { page: owner, complaints } = await openPage(browser, desktop);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/clips`);
  await owner.getByText('Comes with the Pro plan.').waitFor();
  expect(await owner.getByRole('radio', { name: 'Karaoke' }).isDisabled()).toBe(true);
  expect(await owner.getByRole('switch', { name: 'Voice-over' }).isDisabled()).toBe(true);
  await owner.getByLabel('Video', { exact: true }).setInputFiles(small);
  await owner.getByText('The video is here').waitFor();
  const files = owner.locator('video[src*="/api/files/"]');
  const fileId = (await files.getAttribute('src'))?.split('/').at(-1)?.split('#')[0] ?? '';
  const wish = (key: string) =>
    owner.request.post(`${baseUrl}/api/clips`, {
      headers: { origin: baseUrl },
      data: {
        key,
        source: { kind: 'file', fileId },
        options: { subtitles: false, vertical: 'crop' },
      },
    });
  for (const key of ['today-one', 'today-two', 'today-three']) expect((await wish(key)).status()).toBe(200);
  await owner.reload();
  await owner.getByText('0 of 3 clips left today').waitFor();
  await owner.getByText('Today’s clips are used up').waitFor();
  await owner.getByRole('switch', { name: 'Subtitles in the picture' }).click();
  await owner.getByRole('button', { name: 'Make', exact: true }).click();
  await owner.getByRole('alert').filter({ hasText: '3 clips a day' }).waitFor();

  await owner.getByRole('link', { name: 'Plan: Free' }).click();
  await owner.getByText('Your plan: Free').waitFor();
  await owner.getByRole('radio', { name: 'A year' }).click();
  await owner.getByRole('radio', { name: 'A month' }).click();
  await owner.getByRole('button', { name: 'Buy Creator for a month' }).click();
  await owner.getByRole('button', { name: /^Pay .+ \(test\)/ }).click();
  await owner.waitForURL(/\/plan/);
  await owner.getByText('Your plan: Creator').waitFor({ timeout: 20_000 });
  await owner.goto(`${baseUrl}/clips`);
  await owner.getByText(/of 200 clips left today/).waitFor();
  await owner.getByRole('switch', { name: 'Subtitles in the picture' }).click();
  expect(await owner.getByRole('radio', { name: 'Karaoke' }).isDisabled()).toBe(false);
  await owner.getByRole('combobox', { name: /^Font/ }).waitFor();
  expect(complaints.filter((line) => !line.includes('429'))).toEqual([]);
}, 300_000);
