import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Recipient } from '@/lib/channels';
import { gmailChannel } from '@/lib/channels/adapters/gmail/gmail-channel';
import { gmailCalls, gmailScopes, googleLogin } from '@/lib/vendors/gmail';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { type Discovery, DiscoveryChecker } from './discovery';

const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));
afterAll(() => google.stop());

const discovery = publishedContract('google/gmail-v1.discovery.trimmed.json') as Discovery | null;
if (!discovery) {
  process.stdout.write(
    "Gmail's published contract is not beside the checkout (../shared/contracts): its tests are skipped.\n",
  );
}
const checker = new DiscoveryChecker(discovery ?? { schemas: {}, parameters: {} });
const scopes = (discovery as { auth?: { oauth2: { scopes: Record<string, unknown> } } } | null)?.auth?.oauth2
  .scopes;

const calls: Array<{ method: string; path: string; body: string; status: number; answer: string }> = [];

/** Everything the adapter ever asks. */
beforeAll(async () => {
  google.onAnswer = (request, status, answer) => calls.push({ ...request, status, answer });
  const address = 'shop@gmail.com';
  const refreshToken = google.grant(address);
  const box = google.account(address);
  const question = box.add(
    'From: anna@example.com\r\nTo: shop@gmail.com\r\nMessage-ID: <1@example.com>\r\n\r\nHello',
  );
  const connection = await gmailChannel.connect({
    input: {},
    channelId: 'chn_1',
    webhookUrl: 'https://x8.example/api/webhooks/gmail',
    webhookSecret: 'secret',
    company: { name: 'Flowers', language: 'en' },
    host: null,
    login: { refreshToken },
    previous: null,
  });
  const state = connection.state ?? {};
  const channel = channelRow('gmail', 'email', { externalAccount: address, state });
  const account = accountOf(channel, { secrets: connection.secrets });
  const to: Recipient = {
    externalContactId: 'anna@example.com',
    answering: {
      externalMessageId: '<1@example.com>',
      sentAt: new Date(0),
      replyData: { threadId: question, messageId: '<1@example.com>', subject: 'Roses' },
    },
    conversationId: 'cnv_1',
    subject: null,
    companyName: 'Flowers',
    language: 'en',
    byHuman: false,
    windowOver: false,
  };
  for (let index = 0; index < 600; index += 1)
    box.add(`From: a@b.example\r\nMessage-ID: <${index}@b>\r\n\r\nx`);
  await gmailChannel.send(account, to, { key: 'k', kind: 'text', text: 'Hello', buttons: [] });
  await gmailChannel.collect?.(account);
  await gmailChannel.fetchFile?.(account, `${question}#0`).catch(() => undefined);
  box.oldest = Number(box.historyId) + 1;
  await gmailChannel.collect?.(account);
  await gmailChannel.check(account, new Date());
  await gmailChannel.refresh?.(account, new Date());
  await gmailCalls.watch(refreshToken, 'projects/other').catch(() => undefined);
  await gmailChannel.disconnect(account);
});

describe.skipIf(discovery === null)('Gmail', () => {
  const api = () => calls.filter(({ path }) => path.startsWith('/gmail/'));

  it.each([
    'users.getProfile',
    'users.watch',
    'users.stop',
    'users.history.list',
    'users.messages.list',
    'users.messages.get',
    'users.messages.send',
  ])('is asked %s as its description says, and the double answers so', (name) => {
    const found = api().filter(({ method, path }) => checker.nameOf(method, path) === name);
    expect(found.length).toBeGreaterThan(0);
    for (const call of found.filter(({ status }) => status < 300))
      expect(checker.faults(call, call.answer)).toEqual([]);
  });

  it('is asked nothing that is not in its description', () => {
    expect(api().filter(({ method, path }) => checker.nameOf(method, path) === undefined)).toEqual([]);
  });

  it('knows the scopes we ask for, and none of them deletes', () => {
    for (const scope of gmailScopes) expect(Object.keys(scopes ?? {})).toContain(scope);
    const login = new URL(
      googleLogin.url({ state: 's', redirectUrl: 'https://x8.example/back', verifier: 'v' }),
    );
    expect(login.searchParams.get('scope')).toBe(gmailScopes.join(' '));
  });

  it('finds faults where there are some', () => {
    const call = { method: 'GET', path: '/gmail/v1/users/me/history?startHistory=1', body: '' };
    expect(checker.faults(call, '{"history":5,"made":"up"}').length).toBe(3);
  });
});
