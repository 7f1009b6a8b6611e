import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '@/tests/setup/browser';
import { BrowserLike } from './support/browser-like';
import { openPage, type WatchedPage } from './support/open-page';
import { type Owner, signUpOwner } from './support/sign-up-owner';

const baseUrl = inject('baseUrl');
const patience = { timeout: 30_000 };
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A customer of the shop's web chat. */
interface Visitor {
  readonly says: (text: string) => Promise<void>;
  /** What people of the shop have told them, in order. */
  readonly heard: () => Promise<string[]>;
}

async function visit(owner: Owner): Promise<Visitor> {
  const { url } = (await owner.browser.ask('GET', '/api/company/chat')).body as { url: string };
  const path = `/api/chat/${url.split('/').at(-1)}`;
  const visitor = new BrowserLike();
  await visitor.ask('GET', path);
  let count = 0;
  return {
    says: async (text) => {
      count += 1;
      const sent = await visitor.ask('POST', `${path}/messages`, {
        text,
        clientId: `message-number-${count}`,
      });
      expect(sent.status, JSON.stringify(sent.body)).toBe(202);
    },
    heard: async () => {
      const { messages } = (await visitor.ask('GET', path)).body as {
        messages: { author: string; text: string }[];
      };
      return messages.flatMap(({ author, text }) => (author === 'HUMAN' ? [text] : []));
    },
  };
}

/** A browser of its own in which the owner is signed in already. */
async function openAs(owner: Owner, options: BrowserContextOptions): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  const cookies = owner.browser.cookieHeader().split('; ');
  await watched.page.context().addCookies(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { name, value: value.join('='), url: baseUrl };
    }),
  );
  return watched;
}

const reply = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ });
const rows = (page: Page) => page.locator('[data-row]');

test('two people at one inbox: what one does the other sees, nobody answers twice, and a search leads to the message', async () => {
  const owner = await signUpOwner();
  const customer = await visit(owner);
  await customer.says('I would like to talk to a person about a teapot');
  const [one, two] = await Promise.all([
    openAs(owner, { viewport: { width: 1440, height: 900 }, locale: 'en-US', timezoneId: 'Europe/Berlin' }),
    openAs(owner, {
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
      timezoneId: 'Europe/Berlin',
      colorScheme: 'dark',
    }),
  ]);
  const [desk, phone] = [one.page, two.page];
  await Promise.all([desk.goto(`${baseUrl}/inbox`), phone.goto(`${baseUrl}/inbox`)]);

  // Who waits is seen at once, in the list and beside the view's name; keys lead to it.
  await rows(desk).getByText('Needs you').waitFor();
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await desk.getByText('about a teapot').last().waitFor();
  await rows(phone).first().click();
  await reply(phone).waitFor();

  // A reply is stored once, shown once in both, and takes the conversation.
  await desk.keyboard.press('r');
  await reply(desk).fill('Olga here. Which size?');
  await reply(desk).press('Enter');
  await phone.locator('[data-thread]').getByText('Olga here. Which size?').waitFor();
  await phone.getByText('The assistant is silent').first().waitFor();
  await desk.getByRole('button', { name: 'Looked after by: Me' }).waitFor();
  await phone.getByRole('button', { name: 'Looked after by: Me' }).waitFor();
  await expect.poll(customer.heard, patience).toEqual(['Olga here. Which size?']);
  for (const page of [desk, phone])
    await expect
      .poll(
        () => page.locator('[data-thread]').getByText('Olga here. Which size?', { exact: true }).count(),
        patience,
      )
      .toBe(1);

  // A saved reply is found by its beginning, with the name of the company in it.
  const kept = { name: 'Hours', text: 'We are open from 9 to 20. {company}' };
  await owner.browser.ask('POST', '/api/snippets', kept);
  await reply(desk).fill('/hou');
  await desk.getByRole('option', { name: /Hours/ }).click();
  await expect.poll(() => reply(desk).inputValue(), patience).toMatch(/^We are open from 9 to 20\. Shop of/);
  await reply(desk).fill('');

  // A note is for colleagues: the other sees it, the customer does not.
  await phone.getByRole('radio', { name: 'Note' }).click();
  const note = phone.getByRole('textbox', { name: 'Note for colleagues' });
  await note.fill('Give her the blue one');
  await note.press('Enter');
  await desk
    .getByRole('article', { name: /^Note by/ })
    .getByText('Give her the blue one')
    .waitFor();
  expect(await customer.heard()).toEqual(['Olga here. Which size?']);

  // Closed here is closed there, and opens by itself when the customer writes again.
  await reply(desk).blur();
  await desk.keyboard.press('e');
  await desk.getByRole('radio', { name: 'Question answered' }).check();
  await desk.getByRole('dialog').getByRole('button', { name: 'Close the conversation' }).click();
  await phone.getByText('Closed: Question answered').waitFor();
  await expect.poll(() => rows(desk).count(), patience).toBe(0);
  await customer.says('And do you have a samovar?');
  await phone.locator('[data-thread] li').getByText('And do you have a samovar?').waitFor();
  await rows(desk).first().waitFor();

  // What was said is found by the beginning of a word, and leads to the place where it stands.
  await desk.keyboard.press('/');
  await desk.getByRole('searchbox').fill('teap');
  await desk.locator('mark', { hasText: 'teapot' }).waitFor();
  await rows(desk).first().click();
  await desk.waitForURL(/[?&]q=teap&at=1$/);
  await desk.locator('[data-found]').getByText('about a teapot').waitFor();
  await desk.goBack();
  await desk.waitForURL((url) => !url.searchParams.has('at'));
  expect([...one.complaints, ...two.complaints]).toEqual([]);
});

test('the list is saved as a table, of one’s own company and as it is filtered', async () => {
  const owner = await signUpOwner();
  const customer = await visit(owner);
  await customer.says('=1+1 is what I would like');
  await expect
    .poll(async () => (await owner.browser.ask('GET', '/api/conversations')).body, patience)
    .toMatchObject({ conversations: [{ unread: 1 }] });
  const table = async (query: string) =>
    (
      await fetch(`${baseUrl}/api/conversations/export${query}`, {
        headers: { cookie: owner.browser.cookieHeader() },
      }).then((answer) => answer.text())
    ).split('\r\n');
  const [head, row, ...rest] = await table('?status=open');
  expect(head).toMatch(/^Customer,Phone,E-mail/);
  expect(row).toContain('Website chat');
  expect(rest).toEqual(['']);
  expect(await table('?status=closed')).toHaveLength(2);
  const { conversations } = (await owner.browser.ask('GET', '/api/conversations')).body as {
    conversations: { id: string }[];
  };
  const thread = await fetch(`${baseUrl}/api/conversations/${conversations[0]?.id}/export`, {
    headers: { cookie: owner.browser.cookieHeader() },
  });
  expect(thread.headers.get('content-disposition')).toMatch(/^attachment; filename="cnv_/);
  // A spreadsheet is not to calculate what a customer wrote.
  expect(await thread.text()).toContain(",Customer,,'=1+1 is what I would like,");
});
