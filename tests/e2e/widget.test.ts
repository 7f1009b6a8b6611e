import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { drawPhoto } from '@/tests/factories/draw-photo';
import { openBrowser } from '@/tests/setup/browser';
import { openPage } from './support/open-page';
import { type Owner, signUpOwner } from './support/sign-up-owner';

const baseUrl = inject('baseUrl');
let browser: Browser;
let owner: Owner;
let key: string;
/** A shop's own site, on another origin, as strict as sites get. */
let site: Server;
let siteUrl: string;
let stranger: Server;
let strangerUrl: string;
let attributes = '';

beforeAll(async () => {
  browser = await openBrowser();
  owner = await signUpOwner();
  key = ((await owner.browser.ask('GET', '/api/widget')).body as { key: string }).key;
  [site, stranger] = [shopSite(), shopSite()];
  [siteUrl, strangerUrl] = [await listen(site), await listen(stranger)];
  await addPhoto();
});
afterAll(async () => {
  await browser.close();
  site.close();
  stranger.close();
});

function shopSite(): Server {
  const policy = [
    "default-src 'none'",
    `script-src ${baseUrl}`,
    `frame-src ${baseUrl}`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(`<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
      <link rel="icon" href="data:,"><title>Our shop</title></head><body><h1>Our shop</h1>
      <a href="#first">A link of the page</a><p>${'Words of the page. '.repeat(400)}</p>
      <script src="${baseUrl}/widget.js" data-key="${key}" ${attributes} async></script></body></html>`);
  });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A picture for what the customer is going to ask for. */
async function addPhoto(): Promise<void> {
  const { body } = await owner.browser.ask('GET', '/api/items?query=roses');
  const [item] = (body as { items: { id: string }[] }).items;
  const form = new FormData();
  form.set('file', new File([new Uint8Array(drawPhoto(480, 360))], 'photo.jpg', { type: 'image/jpeg' }));
  const stored = await owner.browser.ask('POST', `/api/items/${item?.id}/photo`, form);
  expect(stored.status, JSON.stringify(stored.body)).toBeLessThan(300);
}

const launcher = (page: Page) => page.locator('x8-chat').getByRole('button');
const chat = (page: Page): FrameLocator => page.frameLocator('x8-chat iframe');

/** The field to write in, once the chat has taken the focus: before that it does not listen. */
async function awakeField(page: Page): Promise<Locator> {
  const field = chat(page).getByRole('textbox');
  await field.waitFor();
  await expect.poll(() => field.evaluate((box) => box === document.activeElement)).toBe(true);
  return field;
}

async function write(page: Page, text: string): Promise<void> {
  const box = chat(page).getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
}

test('before anybody opens it, the whole script is smaller than 15 kB', async () => {
  const script = await fetch(`${baseUrl}/widget.js`);
  expect(script.headers.get('content-type')).toContain('javascript');
  expect(script.headers.get('cache-control')).toContain('max-age=3600');
  expect(script.headers.get('access-control-allow-origin')).toBe('*');
  const settings = await fetch(`${baseUrl}/widget/${key}`);
  const bytes = [await script.text(), await settings.text()].map((text) => gzipSync(text).length);
  expect((bytes[0] ?? 0) + (bytes[1] ?? 0)).toBeLessThan(15 * 1024);
  expect((await fetch(`${baseUrl}/widget/nobody`)).status).toBe(404);
});

test('on a site that was not named there is no button, and the page can be framed nowhere', async () => {
  const { page, complaints } = await openPage(browser, {});
  const warned = page.waitForEvent('console', { predicate: (line) => line.text().includes('Settings') });
  await page.goto(siteUrl);
  expect((await warned).type()).toBe('warning');
  expect(await page.locator('x8-chat').count()).toBe(0);
  const plain = await fetch(`${baseUrl}/chat/${key}`);
  expect(plain.headers.get('content-security-policy')).toContain("frame-ancestors 'self';".slice(0, -1));
  const forged = await fetch(`${baseUrl}/chat/${key}?embedded=1&permit=a.b&site=${strangerUrl}`);
  expect(forged.headers.get('content-security-policy')).not.toContain(strangerUrl);
  expect(complaints).toEqual([]);
});

test('on a strict site: opens, sells with pictures and quick replies, remembers the visitor, the browser blocks nothing', async () => {
  const saved = await owner.browser.ask('PATCH', '/api/widget', { sites: [siteUrl], label: 'Ask us' });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  const { page, complaints } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await page.goto(siteUrl);
  await launcher(page).click();
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
  const field = await awakeField(page);
  await write(page, 'show me roses');
  await chat(page).getByRole('img', { name: /rose/i }).first().waitFor({ timeout: 30_000 });
  const shown = chat(page).getByRole('img', { name: /rose/i }).first();
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  // What can be chosen is on the cards; what can be said to the one that was chosen, below.
  await chat(page)
    .getByRole('button', { name: /^Choose .*rose/i })
    .first()
    .click();
  const replies = chat(page).getByRole('list', { name: 'Quick replies' }).getByRole('button');
  await replies.first().waitFor({ timeout: 30_000 });

  // Escape puts it away and leads back to the button; the page's own API brings it back.
  await field.press('Escape');
  await expect.poll(() => launcher(page).getAttribute('aria-expanded')).toBe('false');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('X8-CHAT');
  await page.evaluate(() => (window as unknown as { X8: { open(): void } }).X8.open());
  await field.waitFor();

  // Another visit: cookies of frames are not needed for it.
  await page.context().clearCookies();
  await page.reload();
  await launcher(page).click();
  await chat(page).getByText('show me roses').first().waitFor();
  expect(complaints).toEqual([]);
});

test('what was answered while it was closed stands as a number on the button', async () => {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await page.goto(siteUrl);
  await launcher(page).click();
  await awakeField(page);
  await write(page, 'show me roses');
  await chat(page).getByText('show me roses').first().waitFor();
  await page.evaluate(() => (window as unknown as { X8: { close(): void } }).X8.close());
  await expect
    .poll(() => launcher(page).getAttribute('aria-label'), { timeout: 30_000 })
    .toMatch(/^Ask us, \d+ unread$/);
  await launcher(page).click();
  await expect.poll(() => launcher(page).getAttribute('aria-label')).toBe('Close the chat');
});

test('on a phone it fills the screen, in the words of the tag', async () => {
  attributes = 'data-language="ru" data-side="left" data-colour="#ffcc00" data-theme="dark" data-label=""';
  const { page, complaints } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.goto(siteUrl);
  const box = await launcher(page).boundingBox();
  expect(box?.x).toBe(20);
  expect(await launcher(page).getAttribute('aria-label')).toBe('Открыть чат');
  await launcher(page).tap();
  await chat(page).getByRole('textbox').waitFor();
  const frame = await page.locator('x8-chat iframe').boundingBox();
  expect(frame).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  await expect.poll(() => chat(page).locator('html').getAttribute('class')).toContain('dark');
  await chat(page).getByRole('button', { name: 'Закрыть чат' }).tap();
  await expect.poll(() => launcher(page).getAttribute('aria-expanded')).toBe('false');
  expect(complaints).toEqual([]);
});

test('what the product builds is what stands in public', () => {
  const built = readFileSync(path.resolve(import.meta.dirname, '../../public/widget.js'), 'utf8');
  expect(built).not.toContain('innerHTML');
  expect(built).not.toContain('eval(');
});
