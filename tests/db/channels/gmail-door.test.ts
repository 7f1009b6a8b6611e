import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/webhooks/gmail/route';
import { beginLogin, type ConnectedChannel, connectChannel, finishLogin } from '@/lib/channels';
import { collectEvents, processEvent } from '@/lib/inbound';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));
afterAll(() => google.stop());

const audience = 'https://x8.example/api/webhooks/gmail';
const address = 'shop@gmail.com';
let shop: MadeCompany;
let channel: ConnectedChannel;
let client: Awaited<ReturnType<typeof ownerClient>>;

beforeAll(async () => {
  client = await ownerClient();
  shop = await makeCompany();
  const { url } = await beginLogin(shop.owner, { adapter: 'gmail' });
  const back = google.allow(url, address).searchParams;
  const answer = { state: back.get('state') ?? '', code: back.get('code') ?? '' };
  const { loginId } = await finishLogin(shop.owner, answer);
  channel = await connectChannel(shop.owner, { adapter: 'gmail', loginId, choice: address });
});

const knock = async (rawBody: Buffer | string, headers: HeadersInit): Promise<number> => {
  const body = typeof rawBody === 'string' ? rawBody : rawBody.toString();
  const request = new Request(audience, { method: 'POST', body, headers });
  return (await POST(request, { params: Promise.resolve({}) })).status;
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const stored = async () =>
  (
    await client.query<{ id: string; event_id: string; status: string; channel_id: string | null }>(
      `select id, event_id, status, channel_id from inbound_event where source = 'gmail-push' order by received_at, id`,
    )
  ).rows;
const looks = async () => (await jobsOf(shop.companyId, 'inbound.collect-events')).length;

test('a genuine push is stored once, and makes us look into the mailbox unless we have read that far', async () => {
  google.account(address).add('From: anna@example.ru\r\nMessage-ID: <1@x.ru>\r\n\r\nHello');
  const push = await google.push(address, audience, { messageId: 'm1' });
  expect(await Promise.all([1, 2, 3].map(() => knock(push.rawBody, push.headers)))).toEqual([200, 200, 200]);
  const [event] = await stored();
  expect(await stored()).toMatchObject([{ event_id: 'm1', channel_id: channel.id, status: 'RECEIVED' }]);
  const before = await looks();
  await processEvent(shop.job, { eventId: event?.id ?? '' });
  expect(await looks()).toBe(before + 1);
  await collectEvents(shop.job, { channelId: channel.id });
  const late = await google.push(address, audience, { messageId: 'm2' });
  const lower = await google.push(address, audience, { messageId: 'm3', historyId: '5' });
  for (const one of [late, lower]) await knock(one.rawBody, one.headers);
  for (const { id } of (await stored()).slice(1)) await processEvent(shop.job, { eventId: id });
  expect(await looks()).toBe(before + 1);
  expect((await stored()).map(({ status }) => status)).toEqual(['PROCESSED', 'PROCESSED', 'PROCESSED']);
});

test('a mailbox nobody has connected is stored as ignored', async () => {
  const push = await google.push('stranger@gmail.com', audience, { messageId: 'stranger' });
  expect(await knock(push.rawBody, push.headers)).toBe(200);
  expect((await stored()).find(({ event_id }) => event_id === 'stranger')).toMatchObject({
    status: 'IGNORED',
  });
});

test('a genuine push that cannot be read is 400', async () => {
  const { headers } = await google.push(address, audience);
  const data = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
  const bodies = [
    '',
    '{}',
    '[]',
    'x',
    '{"message":{"data":"!!","messageId":"1"}}',
    `{"message":{"data":"${data({})}","messageId":"1"}}`,
    `{"message":{"data":"${data({ emailAddress: address, historyId: '-1' })}","messageId":"1"}}`,
  ];
  for (const body of bodies) expect(await knock(body, headers), body).toBe(400);
});

test('a token for somebody else, from somebody else, or of another time is refused', async () => {
  const now = Math.floor(Date.now() / 1_000);
  const wrong = [
    { aud: 'https://x8.example/api/webhooks/gmail/' },
    { aud: 'https://x8.example' },
    { aud: ['https://evil.example', audience] },
    { aud: undefined },
    { iss: 'https://accounts.google.com.evil.example' },
    { iss: undefined },
    { email: 'eve@x8.iam.gserviceaccount.com' },
    { email: undefined },
    { email_verified: false },
    { email_verified: 'true' },
    { email_verified: undefined },
    { exp: now - 60 },
    { exp: undefined },
    { iat: undefined },
    { nbf: now + 3_600 },
  ];
  for (const claims of wrong) {
    const push = await google.push(address, audience, { claims, messageId: 'wrong' });
    expect(await knock(push.rawBody, push.headers), JSON.stringify(claims)).toBe(401);
  }
  expect((await stored()).some(({ event_id }) => event_id === 'wrong')).toBe(false);
});

test('thousands of mutated tokens: none is accepted', { timeout: 120_000 }, async () => {
  const genuine = await google.push(address, audience, { messageId: 'mutated' });
  const [head = '', body = '', signature = ''] = genuine.token.split('.');
  const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = (header: object) => {
    const input = `${json(header)}.${body}`;
    return `${input}.${sign('RSA-SHA256', Buffer.from(input), other.privateKey).toString('base64url')}`;
  };
  const flip = (text: string, at: number, bit: number) => {
    const bytes = Buffer.from(text, 'base64url');
    const index = at % bytes.length;
    bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
    return bytes.toString('base64url');
  };
  const mutated = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.nat(), fc.nat(7), fc.nat(2))
        .map(([at, bit, part]) =>
          [head, body, signature]
            .map((text, index) => (index === part ? flip(text, at, bit) : text))
            .join('.'),
        ),
    },
    fc.nat(genuine.token.length - 1).map((length) => genuine.token.slice(0, length)),
    fc.constantFrom(
      '',
      'null',
      '..',
      `${head}.${body}.`,
      `${head}..${signature}`,
      `${genuine.token}.${signature}`,
      `${genuine.token}=`,
      ` ${genuine.token}`,
      `${genuine.token},${genuine.token}`,
    ),
    fc
      .constantFrom('none', 'None', 'HS256', 'HS512', 'ES256', 'PS256', 'RS1')
      .map((alg) => `${json({ alg, kid: 'k1', typ: 'JWT' })}.${body}.${signature}`),
    fc.constantFrom('k1', 'k2', '').map((kid) => signed({ alg: 'RS256', kid })),
    fc.constant(signed({ alg: 'RS256', kid: 'k1', jwk: other.publicKey.export({ format: 'jwk' }) })),
    fc
      .record({ email: fc.emailAddress(), exp: fc.integer(), aud: fc.webUrl() })
      .map((change) => `${head}.${json({ ...claims, ...change })}.${signature}`),
    fc.string({ maxLength: 300 }).map((text) => Buffer.from(text).toString('base64url')),
  );
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(mutated, async (token) => {
      if (token === genuine.token) return;
      const headers = new Headers();
      headers.set('authorization', `Bearer ${token}`.replace(/[^\x20-\x7e]/g, ''));
      expect(await knock(genuine.rawBody, headers)).toBe(401);
      tried += 1;
    }),
    { numRuns: 2_500, verbose: true },
  );
  expect(tried).toBeGreaterThan(2_400);
  for (const headers of [
    {},
    { authorization: genuine.token },
    { authorization: `Basic ${genuine.token}` },
    { authorization: `Bearer ${genuine.token}, Bearer ${genuine.token}` },
    { 'x-authorization': `Bearer ${genuine.token}` },
  ])
    expect(await knock(genuine.rawBody, headers as HeadersInit)).toBe(401);
  expect((await stored()).some(({ event_id }) => event_id === 'mutated')).toBe(false);
  expect(await knock(genuine.rawBody, bearer(genuine.token))).toBe(200);
});

test('when the keys cannot be had nobody is let in, and the sender tries again', async () => {
  vi.resetModules();
  const fresh = await import('@/app/api/webhooks/gmail/route');
  google.misbehave(/^\/certs$/, { status: 500, body: {} });
  const push = await google.push(address, audience, { messageId: 'keyless' });
  const request = () =>
    new Request(audience, { method: 'POST', body: push.rawBody.toString(), headers: push.headers });
  expect((await fresh.POST(request(), { params: Promise.resolve({}) })).status).toBe(500);
  expect((await fresh.POST(request(), { params: Promise.resolve({}) })).status).toBe(200);
});

test('without the account that signs the pushes the door stays shut', async () => {
  const account = process.env.GOOGLE_PUSH_ACCOUNT;
  delete process.env.GOOGLE_PUSH_ACCOUNT;
  vi.resetModules();
  const fresh = await import('@/app/api/webhooks/gmail/route');
  const push = await google.push(address, audience);
  const request = new Request(audience, {
    method: 'POST',
    body: push.rawBody.toString(),
    headers: push.headers,
  });
  expect((await fresh.POST(request, { params: Promise.resolve({}) })).status).toBe(503);
  process.env.GOOGLE_PUSH_ACCOUNT = account;
});
