import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { TelegramDouble } from '@/tests/doubles/telegram/telegram-double';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { openBrowser } from '@/tests/setup/browser';
import { openPage } from './support/open-page';

const baseUrl = inject('baseUrl');
const ports = inject('doublePorts');
const telegram = new TelegramDouble();
let waha: WahaDouble;
let browser: Browser;

beforeAll(async () => {
  await telegram.start(ports.telegram);
  waha = await wahaDouble({ port: ports.waha });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await telegram.stop();
  await waha.close();
});

/** A shop in English with the sample price list, its owner signed in on this page. */
async function openShop(owner: Page): Promise<void> {
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
  await owner.getByRole('link', { name: 'Open the chat' }).waitFor();
}

test('an owner connects Telegram; a customer is served there, a person steps in and hands back', async () => {
  const { page: owner, complaints } = await openPage(browser, {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  await openShop(owner);
  const bot = telegram.bot('Harbour Street');
  await owner.goto(`${baseUrl}/channels`);
  await owner.getByRole('link', { name: /Telegram bot/ }).click();
  await owner.getByLabel('Token').fill(bot.token);
  await owner.getByRole('button', { name: 'Connect', exact: true }).click();
  await owner.getByText('Waiting for the first message').waitFor();

  const anna = bot.customer({ name: 'Anna' });
  anna.write("Hi, I'd like a women's haircut");
  await owner.getByText(/It arrived/).waitFor();
  await expect.poll(() => anna.received.at(-1)?.text, { timeout: 30_000 }).toMatch(/When would suit you/);

  await owner.goto(`${baseUrl}/inbox`);
  await owner.getByRole('link', { name: /Anna/ }).first().click();
  await owner.getByText("I'd like a women's haircut").last().waitFor();
  await owner.getByRole('textbox').fill('Sam here: shall I hold 3 pm for you?');
  await owner.getByRole('textbox').press('Enter');
  await expect.poll(() => anna.received.at(-1)?.text, { timeout: 30_000 }).toContain('Sam here');
  await owner.getByText('the assistant is silent').first().waitFor();

  anna.write('yes please');
  await owner.getByText('yes please').last().waitFor();
  const before = anna.received.length;
  await owner.getByRole('button', { name: 'Hand back', exact: true }).click();
  await expect.poll(() => anna.received.length, { timeout: 30_000 }).toBeGreaterThan(before);

  await owner.goto(`${baseUrl}/channels`);
  await owner.getByRole('button', { name: /^Actions: @/ }).click();
  await owner.getByRole('menuitem', { name: 'Disconnect' }).click();
  await owner.getByRole('button', { name: 'Disconnect' }).last().click();
  await owner.getByText(/is disconnected/).waitFor();
  expect(bot.courier.webhook).toBeUndefined();
  expect(complaints).toEqual([]);
});

test('an owner links WhatsApp by scanning; the states are shown live, and the phone itself takes over', async () => {
  const { page: owner, complaints } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    colorScheme: 'dark',
  });
  await openShop(owner);
  await owner.goto(`${baseUrl}/channels/connect/waha`);
  await owner.getByRole('button', { name: 'Show the picture' }).click();
  const picture = owner.getByRole('img', { name: 'QR code for WhatsApp' });
  await picture.waitFor({ timeout: 30_000 });
  const [session] = [...waha.sessions.keys()];
  await waha.scan(session ?? '', '15550001111', 'Harbour Street');
  await owner.getByText('Waiting for the first message').waitFor({ timeout: 30_000 });

  const boris = waha.customer('15552223333', { name: 'Boris' });
  await boris.says('Hello, do you do haircuts?');
  await owner.getByText(/It arrived/).waitFor();
  await expect.poll(() => boris.inbox.length, { timeout: 40_000 }).toBeGreaterThan(0);
  await owner.goto(`${baseUrl}/inbox`);
  await owner.getByRole('link', { name: /Boris/ }).first().click();
  await owner.getByText('Hello, do you do haircuts?').last().waitFor();

  await boris.hearsFromPhone('Sam here, writing from my phone');
  await owner.getByText('A person answered from the phone').first().waitFor({ timeout: 30_000 });
  await owner.getByRole('button', { name: 'Hand back', exact: true }).click();
  await owner.getByText('Handed back to the assistant').first().waitFor();
  expect(complaints).toEqual([]);
});
