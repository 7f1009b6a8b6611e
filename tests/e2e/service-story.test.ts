import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { openBrowser } from '@/tests/setup/browser';
import { Customer } from './support/customer';
import { findInCalendar } from './support/find-in-calendar';
import { openPage } from './support/open-page';

const baseUrl = inject('baseUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a salon, in English, its owner on a phone: a prepaid appointment, and one that is free', async () => {
  const { page: owner, complaints } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    colorScheme: 'dark',
  });
  await owner.goto(`${baseUrl}/sign-up`);
  await owner.getByLabel('Your name').fill('Sam');
  await owner.getByLabel('E-mail').fill(`${newId('sam')}@example.com`);
  await owner.getByLabel('Password', { exact: true }).fill('a long and good phrase');
  await owner.getByRole('button', { name: 'Create account' }).click();

  await owner.getByLabel('Name of the company').fill('Harbour Street');
  await owner.getByRole('radio', { name: /Services/ }).click();
  await owner.getByLabel('Currency').selectOption('USD');
  await owner.getByLabel('Time zone').selectOption('America/New_York');
  await owner.getByRole('button', { name: 'Create the company' }).click();
  await owner.getByRole('button', { name: /sample/i }).click();
  await owner.getByRole('button', { name: /^Publish/ }).click();
  const chatUrl = (await owner.getByRole('link', { name: 'Open the chat' }).getAttribute('href')) ?? '';

  const customer = await Customer.visit(browser, new URL(chatUrl, baseUrl).href, 'en-US');
  await customer.write("Hi, I'd like a women's haircut", /When would suit you/);
  await customer.write('2', /All correct|Is everything correct|Reply “yes”|yes/);
  await customer.write('yes', /\$14\.40/);
  await customer.pay(/^Pay/, /^Pay \$14\.40 \(test\)/);
  await customer.page
    .getByText(/You are booked|Appointment confirmed|booked/i)
    .first()
    .waitFor();
  await customer.close();

  const other = await Customer.visit(browser, new URL(chatUrl, baseUrl).href, 'en-US');
  await other.write('I want a first consultation tomorrow', /When would suit you|free times|works/i);
  await other.write('1', /yes/i);
  await other.write('yes', /confirmed|booked/i);
  await other.close();

  await findInCalendar(owner, /Women's haircut/, 'America/New_York');
  await findInCalendar(owner, /First consultation/, 'America/New_York');
  await owner.goto(`${baseUrl}/orders`);
  await owner.getByText('$48').first().waitFor();
  expect(complaints).toEqual([]);
});
