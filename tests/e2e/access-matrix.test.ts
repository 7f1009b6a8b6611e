import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { realVideo } from '@/tests/factories/real-video';
import { BrowserLike } from './support/browser-like';
import { orderClip } from './support/order-clip';
import { orderReel } from './support/order-reel';
import { idOf, type Owner, signUpOwner } from './support/sign-up-owner';

/** Who may come in without a session. Every other route must refuse strangers. */
const openToAll = new Set([
  'GET /api/health',
  'GET /api/auth/[...nextauth]',
  'POST /api/auth/[...nextauth]',
  'POST /api/auth/sign-up',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/chat/[key]',
  'GET /api/chat/[key]/live',
  'GET /api/chat/[key]/back/[paymentId]',
  'POST /api/chat/[key]/messages',
  'GET /api/chat/[key]/bookings/[bookingId]',
  'PATCH /api/booking/[token]',
  'DELETE /api/booking/[token]',
  'GET /api/booking/[token]/times',
  'GET /api/booking/[token]/file',
  'GET /api/pay/[paymentId]',
  'POST /api/pay/[paymentId]',
  'GET /api/pay/[paymentId]/return',
  'GET /api/chat/[key]/files/[id]',
  'GET /api/chat/[key]/photos/[fileId]',
  'GET /api/reel-files/[token]',
]);

/** What only those may ask for who look after the platform: an owner of companies is told so, whatever is named. */
const isForStaff = ({ method, address }: { method: string; address: string }) =>
  address.startsWith('/api/[source]/') ||
  address.startsWith('/api/hooks') ||
  (address.startsWith('/api/music/') &&
    !(method === 'GET' && /^\/api\/music\/(tracks|albums|files|exports)(\/|$)/.test(address)));

/** Routes that name a thing: asked with another company's id they must not find it, and must not change it. */
const bodies: Readonly<Record<string, unknown>> = {
  'PATCH /api/items/[id]': { name: 'Stolen' },
  'PATCH /api/bookings/[bookingId]': { start: '2030-01-01T10:00:00Z' },
  'PATCH /api/faq/[id]': { answer: 'Stolen' },
  'POST /api/knowledge-bases/[id]/publish': { missing: 'withdraw' },
  'PUT /api/knowledge-bases/[id]/mapping': { mapping: null },
  'POST /api/conversations/[id]/messages': { text: 'Stolen' },
  'POST /api/vault/[credentialId]/reveal': { name: 'token', reason: 'Stolen' },
  'POST /api/channels/[id]/reconnect': { adapter: 'telegram', input: { token: 'Stolen' } },
  'POST /api/channels/[id]/test': {},
  'PATCH /api/assistant/rules/[id]': { text: 'Stolen' },
  'PUT /api/conversations/[id]/lease': { minutes: 30 },
  'POST /api/conversations/[id]/template': { name: 'stolen', language: 'en', values: [] },
  'POST /api/conversations/[id]/files': someFile(),
  'PUT /api/conversations/[id]/assignee': { assigneeId: null },
  'POST /api/conversations/[id]/close': { outcome: 'SPAM' },
  'POST /api/conversations/[id]/notes': { text: 'Stolen' },
  'PUT /api/snippets/[id]': { name: 'Stolen', text: 'Stolen' },
  'POST /api/clips/[id]/preview': { cues: [], style: {} },
  'POST /api/clips/[id]/again': { key: 'a-stolen-wish' },
  'PATCH /api/uploads/[id]': 'Stolen',
  'POST /api/hooks': { name: 'Stolen', url: 'https://93.184.215.14/', events: ['music.import.completed'] },
  'PATCH /api/hooks/[id]': { name: 'Stolen' },
};

function someFile(): FormData {
  const form = new FormData();
  form.set('file', new File(['Stolen'], 'stolen.txt', { type: 'text/plain' }));
  return form;
}

const root = path.resolve(import.meta.dirname, '../..');
const routes = readdirSync(path.join(root, 'app/api'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts') && !file.includes('webhook-route'))
  .flatMap((file) => {
    const source = readFileSync(path.join(root, 'app/api', file), 'utf8');
    const address = `/api/${path.dirname(file)}`;
    return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
      .filter((method) => new RegExp(`export (const|async function) (\\{[^}]*\\b)?${method}\\b`).test(source))
      .map((method) => ({ method, address, name: `${method} ${address}` }));
  });
/** Machines prove themselves in each event; see the doors' own tests. */
const doors = routes.filter(({ address }) => address.startsWith('/api/webhooks/'));
const guarded = routes.filter((route) => !openToAll.has(route.name) && !doors.includes(route));

let ours: Owner;
let theirs: Owner;
let stranger: BrowserLike;
/** Ids of things that belong to `theirs`, by the folder of their route. */
let things: Readonly<Record<string, string>>;

beforeAll(async () => {
  [ours, theirs] = [await signUpOwner(), await signUpOwner()];
  stranger = new BrowserLike();
  const chat = (await theirs.browser.ask('GET', '/api/company/chat')).body as { url: string };
  const key = chat.url.split('/').at(-1);
  const visitor = new BrowserLike();
  await visitor.ask('GET', `/api/chat/${key}`);
  const sent = await visitor.ask('POST', `/api/chat/${key}/messages`, {
    text: 'Hello',
    clientId: 'first-message',
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(202);
  const first = async (address: string, list: string) => {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const { body } = await theirs.browser.ask('GET', address);
      const [thing] = (body as Record<string, unknown[]>)[list] ?? [];
      if (thing) return idOf(thing);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`Nothing at ${address}`);
  };
  const reel = await orderReel(theirs);
  const clip = await orderClip(theirs, realVideo());
  const rule = await theirs.browser.ask('POST', '/api/assistant/rules', {
    scenario: 'ALWAYS',
    text: 'Theirs',
  });
  const wish = { name: 'theirs.mp4', size: 1_000_000, key: 'theirs-alone' };
  const upload = await theirs.browser.ask('POST', '/api/uploads', wish);
  things = {
    items: await first('/api/items', 'items'),
    faq: await first('/api/faq', 'faq'),
    'knowledge-bases': await first('/api/knowledge-bases', 'knowledgeBases'),
    conversations: await first('/api/conversations', 'conversations'),
    orders: 'ord_00000000000000000000000000',
    reels: reel.id,
    clips: clip.id,
    files: reel.photoId,
    uploads: idOf(upload.body),
    assistant: idOf(rule.body),
  };
}, 120_000);

const placed = (address: string) =>
  address.replace(/\[\w+\]/g, things[address.split('/')[2] ?? ''] ?? 'nothing');

test.each(doors)('$name lets in nothing without a proof', async ({ method, address }) => {
  const answer = await stranger.ask(method, placed(address), method === 'POST' ? {} : undefined);
  expect([400, 401, 403, 404, 503], JSON.stringify(answer.body)).toContain(answer.status);
});

test('there are routes to try', () => {
  expect(guarded.length).toBeGreaterThan(20);
});

describe.each(guarded)('$name', ({ method, address, name }) => {
  test('refuses strangers', async () => {
    const answer = await stranger.ask(method, placed(address), bodies[name]);
    expect(answer.status, JSON.stringify(answer.body)).toBe(401);
  });

  test('does not find what belongs to another company, nor does what only staff may', async () => {
    if (isForStaff({ method, address })) {
      const refused = await ours.browser.ask(method, placed(address), bodies[name]);
      expect(refused.status, JSON.stringify(refused.body)).toBe(403);
      return;
    }
    if (!address.includes('[')) return;
    const answer = await ours.browser.ask(method, placed(address), bodies[name]);
    expect(answer.status, JSON.stringify(answer.body)).toBe(404);
  });
});

describe.each(
  routes.filter(
    (route) =>
      route.method !== 'GET' && !route.address.includes('webhooks') && !route.address.includes('nextauth'),
  ),
)('$name', ({ method, address }) => {
  test('refuses a request that another site made the browser send', async () => {
    const answer = await ours.browser.ask(method, placed(address), {}, { origin: 'https://evil.example' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(403);
  });
});

test('another company cannot be chosen, and the session of somebody who signed out opens nothing', async () => {
  expect((await ours.browser.ask('POST', '/api/me/company', { companyId: theirs.companyId })).status).toBe(
    404,
  );
  const leaving = await signUpOwner();
  const cookies = leaving.browser.cookieHeader();
  expect((await leaving.browser.ask('GET', '/api/me')).status).toBe(200);
  await leaving.browser.ask('DELETE', '/api/session');
  const replay = await new BrowserLike().ask('GET', '/api/me', undefined, { cookie: cookies });
  expect(replay.status).toBe(401);
});

test('an access token opens what its scopes name for its person, whatever cookies come along, until it is revoked', async () => {
  const made = await ours.browser.ask('POST', '/api/me/tokens', { name: 'Matrix', scopes: ['music.read'] });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { token, value } = made.body as { token: { id: string }; value: string };
  const shown = { authorization: `Bearer ${value}` };
  const other = { ...shown, origin: 'https://evil.example' };
  expect((await stranger.ask('GET', '/api/music/tracks', undefined, other)).status).toBe(200);
  expect((await stranger.ask('GET', '/api/music/imports', undefined, shown)).status).toBe(403);
  for (const closed of ['/api/me', '/api/me/tokens', '/api/items', '/api/reels'])
    expect((await stranger.ask('GET', closed, undefined, shown)).status, closed).toBe(401);
  const wrong = { authorization: `Bearer x8_${'a'.repeat(43)}` };
  expect((await ours.browser.ask('GET', '/api/music/tracks', undefined, wrong)).status).toBe(401);
  expect((await theirs.browser.ask('DELETE', `/api/me/tokens/${token.id}`)).status).toBe(404);
  await ours.browser.ask('DELETE', `/api/me/tokens/${token.id}`);
  expect((await stranger.ask('GET', '/api/music/tracks', undefined, shown)).status).toBe(401);
});

test('an upload link that nobody gave opens nothing', async () => {
  const forged = `${theirs.companyId}.${'a'.repeat(16)}.chat.9999999999.${'b'.repeat(43)}`;
  const wish = { name: 'stolen.mp4', size: 1_000, key: 'a-stolen-upload' };
  expect((await stranger.ask('POST', '/api/uploads', wish, { 'upload-link': forged })).status).toBe(404);
  expect((await stranger.ask('GET', `/upload/${forged}`)).status).toBe(404);
});

test('lists show nothing of another company', async () => {
  for (const address of [
    '/api/items',
    '/api/faq',
    '/api/snippets',
    '/api/conversations/search?query=hello',
    '/api/knowledge-bases',
    '/api/conversations',
    '/api/reels',
    '/api/clips',
  ]) {
    const text = JSON.stringify((await ours.browser.ask('GET', address)).body);
    for (const id of Object.values(things)) expect(text).not.toContain(id);
  }
});
