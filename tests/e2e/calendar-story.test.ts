import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '@/tests/setup/browser';
import { breaksOf } from './support/breaks-of';
import { Customer } from './support/customer';
import { openPage } from './support/open-page';
import { type Owner, signUpOwner } from './support/sign-up-owner';

const baseUrl = inject('baseUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Booking {
  readonly id: string;
  readonly start: string;
}

async function bookingsOf({ browser: asked }: Owner): Promise<Booking[]> {
  const [from, to] = [new Date(), new Date(Date.now() + 30 * 86_400_000)].map((at) => at.toISOString());
  const { body } = await asked.ask('GET', `/api/bookings?from=${from}&to=${to}`);
  return (body as { bookings: Booking[] }).bookings;
}

const startOf = async (owner: Owner): Promise<string | undefined> => (await bookingsOf(owner))[0]?.start;

/** Every theme of the page, as whoever cannot see it well would have it. */
async function expectOpenToAll(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaksOf(page), `${colorScheme} ${page.url()}`).toEqual([]);
  }
}

/** Takes an entry up, as a hand does, and puts it down on a free time far enough from where it was. */
async function drag(page: Page, entry: Locator): Promise<void> {
  await entry.scrollIntoViewIfNeeded();
  const from = await entry.boundingBox();
  if (!from) throw new Error('There is nothing to drag.');
  const [x, y] = [from.x + from.width / 2, from.y + Math.min(8, from.height / 2)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 4);
  await page.mouse.move(x + 12, y + 12, { steps: 4 });
  const free = page.locator('[data-free]');
  await free.first().waitFor();
  const boxes = await Promise.all((await free.all()).map((one) => one.boundingBox()));
  const to = boxes.find((box) => box && box.y > 0 && box.y < 800 && Math.abs(box.y - from.y) > 60);
  if (!to) throw new Error('No free time is in sight.');
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('a salon moves an appointment by hand and by keys; its customer is told, moves it and cancels it', async () => {
  const owner = await signUpOwner('SERVICE');
  const chat = (await owner.browser.ask('GET', '/api/company/chat')).body as { url: string };
  const customer = await Customer.visit(browser, new URL(chat.url, baseUrl).href, 'en-US');
  await customer.write('I want a first consultation tomorrow', /When would suit you|free times|works/i);
  await customer.write('1', /yes/i);
  await customer.write('yes', /confirmed|booked/i);
  const first = await startOf(owner);
  expect(first).toBeDefined();

  const { page, complaints } = await openPage(browser, {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
  });
  const { email, password } = owner;
  const headers = { origin: baseUrl };
  await page.context().request.post(`${baseUrl}/api/session`, { data: { email, password }, headers });
  await page.goto(`${baseUrl}/calendar?day=${first?.slice(0, 10)}`);
  const entry = page.locator('[data-entry]').first();
  await entry.waitFor();
  await expectOpenToAll(page);

  await drag(page, entry);
  await page
    .getByText(/is now on/)
    .first()
    .waitFor();
  await expect.poll(() => startOf(owner)).not.toBe(first);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page
    .getByText(/is back on/)
    .first()
    .waitFor();
  await expect.poll(() => startOf(owner)).toBe(first);

  const spoken = page.locator('[role="status"][aria-live="assertive"]');
  await entry.focus();
  await entry.press('m');
  await expect.poll(() => spoken.textContent()).toMatch(/^Moving .*Arrows choose a free time/);
  await entry.press('ArrowDown');
  await entry.press('Escape');
  await expect.poll(() => spoken.textContent()).toMatch(/stays where it was/);
  expect(await startOf(owner)).toBe(first);
  await entry.press('m');
  await expect.poll(() => spoken.textContent()).toMatch(/^Moving/);
  await entry.press('ArrowDown');
  await expect.poll(() => spoken.textContent()).not.toMatch(/^Moving/);
  await entry.press('Enter');
  await expect.poll(() => spoken.textContent()).toMatch(/is now on .*The customer gets the new time/s);
  const second = await startOf(owner);
  expect(second).not.toBe(first);

  await entry.press('Enter');
  await page.getByRole('dialog').getByText('Moved by the shop').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Move to…' }).click();
  await page.getByRole('dialog').getByLabel('Time').waitFor();
  await expectOpenToAll(page);
  await page.getByRole('button', { name: 'Cancel' }).click();

  // Told once, of where it is now: the move that was taken back is nobody's news.
  const told = customer.page.getByRole('listitem').getByText(/has been moved/);
  await expect.poll(() => told.count(), { timeout: 60_000 }).toBe(1);
  const link = customer.page.getByRole('link', { name: 'See, move or cancel' }).last();
  await customer.page.goto((await link.getAttribute('href')) ?? '');
  await expectOpenToAll(customer.page);
  await customer.page.getByRole('button', { name: 'Move to another time' }).click();
  const times = customer.page.locator('fieldset').last().getByRole('button');
  await times.first().waitFor();
  await expectOpenToAll(customer.page);
  // The first day may be too near to be cancelled afterwards.
  await customer.page.locator('fieldset').first().getByRole('button').last().click();
  await times.last().click();
  await customer.page.getByRole('button', { name: /^Move to \w+day/ }).click();
  await customer.page.getByText(/^Done\. Your new time/).waitFor();
  await expect.poll(() => startOf(owner)).not.toBe(second);

  await customer.page.getByRole('button', { name: 'Cancel the booking' }).click();
  await customer.page.getByText('Nothing has been paid, so there is nothing to return.').waitFor();
  await customer.page.getByRole('button', { name: 'Yes, cancel' }).click();
  await customer.page.getByText('Your booking is cancelled.').waitFor();
  await customer.page.getByText('the time is free again').waitFor();
  expect(await bookingsOf(owner)).toEqual([]);
  await page.locator('[data-entry]').waitFor({ state: 'detached' });

  const wrong = await customer.page.goto(`${customer.page.url().slice(0, -3)}abc`);
  expect(wrong?.status()).toBe(404);
  await customer.close();
  expect(complaints).toEqual([]);
});
