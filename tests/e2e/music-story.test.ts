import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { catalogueTrack } from '@/tests/doubles/catalogue/catalogue-track';
import { type Catalogue, startCatalogue } from '@/tests/doubles/catalogue/start-catalogue';
import { openBrowser } from '@/tests/setup/browser';
import { breaksOf } from './support/breaks-of';
import { makeAdmin } from './support/make-admin';
import { openEmptyShop } from './support/open-empty-shop';
import { openPage } from './support/open-page';

const baseUrl = inject('baseUrl');
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'en-US' };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-US',
  colorScheme: 'dark',
};
const importMs = 120_000;
const first = catalogueTrack(1);
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);
let browser: Browser;
let site: Catalogue;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    openBrowser(),
    startCatalogue({ seconds: 20, mediaHost: 'localhost' }),
  ]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const heardOf = (page: Page, title: string) =>
  page
    .getByRole('region', { name: 'Player' })
    .getByRole('slider', { name: `Place in “${title}”` })
    .getAttribute('aria-valuenow')
    .then(Number);

async function declare(admin: Page): Promise<void> {
  await admin.getByRole('tab', { name: 'Sources' }).click();
  await admin.getByText('No source is declared').waitFor();
  await admin.getByRole('link', { name: 'Declare a source' }).click();
  await admin.getByRole('button', { name: 'Next' }).click();
  // Nothing was said yet: the cursor stands in the first field that is missing.
  await expect.poll(() => admin.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  await admin.getByLabel('Name', { exact: true }).fill('Catalogue of tones');
  await admin.getByLabel('Short name').fill('tones');
  await admin.getByLabel('Hosts of its pages').fill(site.url);
  await admin.getByLabel('Hosts of its sounds and covers').fill(site.mediaHost);
  await admin.getByRole('button', { name: 'Next' }).click();
  await admin.getByLabel('Rights holder').fill('Makers of Tones Ltd');
  await admin.getByLabel('Licence', { exact: true }).fill('CC BY 4.0');
  await admin.getByLabel('In force from').fill('2020-01-01');
  await admin.getByRole('button', { name: 'Next' }).click();
  await admin.getByText('Add a file above or the address').waitFor();
  await admin
    .getByLabel('Drop the contract or letter here')
    .setInputFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer: pdf });
  await admin.getByText('contract.pdf').waitFor();
  expect(await breaksOf(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Next' }).click();
  await admin.getByLabel('Pause between pages, seconds').fill('0');
  for (const run of ['Chart, every day', 'Albums, every week', 'New tracks'])
    await admin.getByRole('switch', { name: run }).click();
  expect(await breaksOf(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Declare', exact: true }).click();
  await admin.waitForURL(/\/music\/sources\/tones$/);
}

async function importAlbum(admin: Page): Promise<void> {
  await admin.getByLabel('Address of the page').fill(`${site.url}/album/1`);
  await admin.getByRole('button', { name: 'Look', exact: true }).click();
  await admin.getByText('10 tracks on the page').waitFor({ timeout: 60_000 });
  await admin.getByRole('cell', { name: first.title }).first().waitFor();
  expect(await breaksOf(admin)).toEqual([]);
  await admin.getByRole('switch', { name: 'Into an album' }).click();
  await admin.getByLabel('Title of the album').fill('Tones of the house');
  await admin.getByRole('button', { name: 'Import 10 tracks' }).click();
  await admin.waitForURL(/\/music\/imports\//);
  await admin.getByText('10 imported').waitFor({ timeout: importMs });
  await admin.getByText('Done', { exact: true }).waitFor({ timeout: importMs });
  expect(await admin.getByText('In the library', { exact: true }).count()).toBe(10);
  expect(await breaksOf(admin)).toEqual([]);
}

test('declare, look, import, play, choose for a reel, show the licence, withdraw', async () => {
  const { page: admin, complaints } = await openPage(browser, desktop);
  await openEmptyShop(admin);
  await makeAdmin(admin);
  await admin.goto(`${baseUrl}/inbox`);
  await admin.getByRole('link', { name: 'Music' }).click();
  await admin.getByText('No music yet').waitFor();
  await declare(admin);
  await importAlbum(admin);

  // It plays, can be led by keys, and goes on on another screen.
  await admin.getByRole('link', { name: 'To the album' }).click();
  await admin.getByRole('heading', { name: 'Tones of the house' }).waitFor();
  await admin
    .getByRole('button', { name: `Play “${first.title}”` })
    .first()
    .click();
  await expect.poll(() => heardOf(admin, first.title), { timeout: 15_000 }).toBeGreaterThanOrEqual(1);
  await admin.getByRole('region', { name: 'Player' }).getByRole('slider').press('ArrowRight');
  await expect.poll(() => heardOf(admin, first.title)).toBeGreaterThanOrEqual(6);
  expect(await breaksOf(admin)).toEqual([]);
  await admin.getByRole('link', { name: 'Channels' }).click();
  await admin.getByRole('heading', { name: 'Channels', level: 1 }).waitFor();
  await admin.getByRole('button', { name: `Pause “${first.title}”` }).waitFor();
  await admin.getByRole('button', { name: 'Close the player' }).click();

  // Somebody else's shop sees the album, its licence, and takes a track for a reel; nothing of the workshop.
  const { page: owner, complaints: others } = await openPage(browser, phone);
  await openEmptyShop(owner);
  await owner.goto(`${baseUrl}/music?view=tracks`);
  await owner.getByText(first.title).first().waitFor();
  expect(await owner.getByRole('tab').count()).toBe(0);
  // All of the list at once: what stands half under a bar of the screen is too small to be tapped only until one scrolls.
  await owner.setViewportSize({ width: 390, height: 2_400 });
  expect(await breaksOf(owner)).toEqual([]);
  await owner.setViewportSize({ width: 390, height: 844 });
  await owner.getByRole('link', { name: `Certificate of “${first.title}”` }).click();
  await owner.getByRole('heading', { name: first.title, level: 1 }).waitFor();
  for (const said of ['Makers of Tones Ltd', 'CC BY 4.0', 'Worldwide', `${site.url}/track/1`])
    await owner.getByText(said).first().waitFor();
  expect(await owner.getByText(/^[0-9a-f]{64}$/).count()).toBe(2);
  expect(await breaksOf(owner)).toEqual([]);
  const certificate = owner.url();
  await owner.goto(`${baseUrl}/reels`);
  await owner.getByRole('button', { name: 'Choose from the library' }).click();
  await owner.getByRole('dialog').getByRole('searchbox').fill(first.title);
  await owner.getByRole('button', { name: `Choose “${first.title}”` }).click();
  await owner.getByRole('button', { name: 'Without this music' }).waitFor();
  expect(await breaksOf(owner)).toEqual([]);

  // One click, with its reason, and it is gone for everybody.
  await admin.goto(`${baseUrl}/music?tab=sources`);
  await admin.getByRole('button', { name: 'Withdraw “Catalogue of tones”' }).click();
  const asks = admin.getByRole('dialog', { name: 'Withdraw “Catalogue of tones”?' });
  await asks.getByLabel('Reason').fill('The contract was ended');
  await asks.getByRole('button', { name: 'Withdraw' }).click();
  await admin.getByText('The contract was ended').waitFor();
  expect(await breaksOf(admin)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(others).toEqual([]);
  await owner.reload();
  await owner.getByText('This track is not offered any more').waitFor();
  await owner.goto(certificate);
  await owner.getByText('This did not load').waitFor();
  await owner.goto(`${baseUrl}/music`);
  await owner.getByText('No music yet').waitFor();
  await admin.getByRole('button', { name: 'Restore “Catalogue of tones”' }).click();
  await owner.reload();
  await owner.getByRole('link', { name: 'Tones of the house' }).waitFor();
}, 400_000);
