import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectChannel, getSetup } from '@/lib/channels';
import { receiveWebhook } from '@/lib/inbound';
import { whatsappCloudSource } from '@/lib/inbound/sources/whatsapp-cloud';
import type { Ctx } from '@/lib/platform/context';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));

const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
const base = baseContext({ clock });
const header = 'x-hub-signature-256';
let client: Awaited<ReturnType<typeof ownerClient>>;

interface Door {
  readonly id: string;
  readonly key: string;
  readonly companyId: string;
  readonly phoneNumberId: string;
}
let owner: Ctx;
let mine: Door;
let second: Door;
let strangers: Door;

async function open(ctx: Ctx, phoneNumberId: string): Promise<Door> {
  cloud.phoneNumberId = phoneNumberId;
  const { businessAccountId, accessToken, appSecret } = cloud;
  const input = { phoneNumberId, businessAccountId, accessToken, appSecret };
  const { id, key, companyId } = await connectChannel(
    { ...ctx, clock },
    { adapter: 'whatsapp-cloud', input },
  );
  return { id, key, companyId, phoneNumberId };
}

beforeAll(async () => {
  client = await ownerClient();
  ({ owner } = await makeCompany());
  mine = await open(owner, '106540000000001');
  second = await open(owner, '106540000000002');
  strangers = await open((await makeCompany()).owner, '106540000000003');
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await client.query('delete from inbound_event');
});

const message = (id: string, from = '79161234567') => ({
  from,
  id: `wamid.${id}`,
  timestamp: '1800000000',
  type: 'text',
  text: { body: 'a secret word' },
});
const change = (value: object, phoneNumberId = mine.phoneNumberId, field = 'messages') => ({
  field,
  value: { messaging_product: 'whatsapp', metadata: { phone_number_id: phoneNumberId }, ...value },
});
const delivery = (...changes: object[]) =>
  JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
const signature = (body: string | Buffer, secret = cloud.appSecret) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const knock = (
  body: string,
  headers: Record<string, string> = { [header]: signature(body) },
  key = mine.key,
) =>
  receiveWebhook(base, {
    source: 'whatsapp-cloud',
    key,
    rawBody: Buffer.from(body),
    headers: new Headers(headers),
  });
const stored = async () =>
  (
    await client.query(
      'select event_id, company_id, channel_id, status, body from inbound_event order by event_id',
    )
  ).rows;

test('one request with many events is stored as many, each once, however often and in whichever mixture it comes', async () => {
  const status = { id: 'wamid.out', status: 'read', timestamp: '1800000000', recipient_id: '79161234567' };
  const all = delivery(
    change({ messages: [message('1'), message('2', '79167654321')] }),
    change({ statuses: [status] }),
  );
  expect((await knock(all)).end).toBe('accepted');
  expect((await knock(all)).end).toBe('duplicate');
  expect((await knock(delivery(change({ messages: [message('2', '79167654321'), message('3')] })))).end).toBe(
    'accepted',
  );
  expect((await stored()).map(({ event_id }) => event_id).sort()).toEqual([
    'status:wamid.out:read',
    'wamid.1',
    'wamid.2',
    'wamid.3',
  ]);
});

test('an app’s one address serves all numbers of a company, and none of another’s', async () => {
  const body = delivery(
    change({ messages: [message('a')] }),
    change({ messages: [message('b')] }, second.phoneNumberId),
    change({ messages: [message('c')] }, strangers.phoneNumberId),
    change({ messages: [message('d')] }, '999999999999999'),
  );
  expect((await knock(body)).end).toBe('accepted');
  const rows = await stored();
  expect(rows.map(({ event_id, channel_id, status }) => [event_id, channel_id, status])).toEqual([
    ['wamid.a', mine.id, 'RECEIVED'],
    ['wamid.b', second.id, 'RECEIVED'],
    ['wamid.c', mine.id, 'IGNORED'],
    ['wamid.d', mine.id, 'IGNORED'],
  ]);
  expect(rows.every(({ company_id }) => company_id === mine.companyId)).toBe(true);
  for (const { status, body: kept } of rows) expect(kept.includes('secret word')).toBe(status === 'RECEIVED');
});

describe('who is not let in', () => {
  test('an unknown key, and a number without a secret', async () => {
    const body = delivery(change({ messages: [message('1')] }));
    expect((await knock(body, undefined, 'nobody')).end).toBe('unknown-key');
    await client.query('delete from vault_value where company_id = $1', [strangers.companyId]);
    clock.moveBy(10_000);
    const nothing = { [header]: signature(body, '') };
    expect(await knock(body, nothing, strangers.key)).toMatchObject({ end: 'secret-missing' });
    expect(await stored()).toEqual([]);
  });

  test.each(['', 'null', '[]', '{}', 'not json', '{"object":"page","entry":[]}'])(
    'a signed body that is no event: %j',
    async (body) => {
      expect((await knock(body)).end).toBe('unreadable');
      expect(await stored()).toEqual([]);
    },
  );

  test('none of 5,000 changed requests: flipped bits, missing, empty, doubled and foreign signatures', async () => {
    const body = Buffer.from(delivery(change({ messages: [message('1')] })));
    const genuine = signature(body);
    const admit = async (rawBody: Buffer, headers: Record<string, string>) =>
      (
        await whatsappCloudSource.admit(base, {
          source: 'whatsapp-cloud',
          key: mine.key,
          rawBody,
          headers: new Headers(headers),
        })
      ).end;
    expect(await admit(body, { [header]: genuine })).toBe('admitted');

    const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << bit);
      return copy;
    };
    const bit = fc.record({ at: fc.nat(10_000), bit: fc.nat(7) });
    const forged = fc.oneof(
      bit.map(({ at, bit: one }) => ({ rawBody: flipped(body, at, one), headers: { [header]: genuine } })),
      bit.map(({ at, bit: one }) => {
        const hex = flipped(Buffer.from(genuine.slice(7), 'hex'), at, one).toString('hex');
        return { rawBody: body, headers: { [header]: `sha256=${hex}` } };
      }),
      fc
        .nat(body.length - 1)
        .map((length) => ({ rawBody: body.subarray(0, length), headers: { [header]: genuine } })),
      fc.string({ minLength: 1 }).map((more) => ({
        rawBody: Buffer.concat([body, Buffer.from(more)]),
        headers: { [header]: genuine },
      })),
      fc
        .constantFrom<Record<string, string>>(
          {},
          { [header]: '' },
          { [header]: 'sha256=' },
          { [header]: genuine.slice(7) },
          { [header]: genuine.replace('sha256', 'sha1') },
          { [header]: genuine.toUpperCase() },
          { [header]: `${genuine}, ${genuine}` },
          { [header]: signature(body, '') },
          { 'x-hub-signature': genuine },
        )
        .map((headers) => ({ rawBody: body, headers })),
      fc.string().map((secret) => ({ rawBody: body, headers: { [header]: signature(body, secret) } })),
    );
    let accepted = 0;
    const seed = Math.floor(Math.random() * 2 ** 31);
    process.stdout.write(`mutated Cloud API requests: seed ${seed}\n`);
    await fc.assert(
      fc.asyncProperty(forged, async ({ rawBody, headers }) => {
        const end = await admit(Buffer.from(rawBody), headers);
        if (end === 'admitted') accepted += 1;
        expect(end).toBe('bad-signature');
      }),
      { numRuns: 5_000, seed },
    );
    expect(accepted).toBe(0);
  });
});

describe('the route', () => {
  const params = (key: string) => ({ params: Promise.resolve({ key }) });

  test('repeats Meta’s challenge to whoever knows the verify token, and to nobody else', async () => {
    const { GET } = await import('@/app/api/webhooks/whatsapp-cloud/[key]/route');
    const { webhookUrl, verifyToken } = await getSetup({ ...owner, clock }, { channelId: mine.id });
    const ask = async (asked: Record<string, string>, key = mine.key) => {
      const answer = await GET(new Request(`${webhookUrl}?${new URLSearchParams(asked)}`), params(key));
      return [answer.status, await answer.text()];
    };
    const right = {
      'hub.mode': 'subscribe',
      'hub.verify_token': verifyToken ?? '',
      'hub.challenge': '1158201444',
    };
    expect(await ask(right)).toEqual([200, '1158201444']);
    for (const wrong of [
      { ...right, 'hub.verify_token': '' },
      { ...right, 'hub.verify_token': `${verifyToken}x` },
      { ...right, 'hub.mode': 'unsubscribe' },
      { ...right, 'hub.challenge': '<script>alert(1)</script>' },
      {},
    ]) {
      expect(await ask(wrong)).toEqual([403, '']);
    }
    expect(await ask(right, second.key)).toEqual([403, '']);
    expect(await ask(right, 'nobody')).toEqual([403, '']);
  });

  test('answers as the webhook constitution says', async () => {
    const { POST } = await import('@/app/api/webhooks/whatsapp-cloud/[key]/route');
    const body = delivery(change({ messages: [message('9')] }));
    const post = (more: { body?: string; headers?: Record<string, string>; key?: string } = {}) => {
      const key = more.key ?? mine.key;
      const init = {
        method: 'POST',
        headers: more.headers ?? { [header]: signature(body) },
        body: more.body ?? body,
      };
      return POST(new Request(`https://x8.example/${key}`, init), params(key)).then(({ status }) => status);
    };
    expect(await post({ headers: {} })).toBe(401);
    expect(await post({ body: `${body} ` })).toBe(401);
    expect(await post({ key: 'nobody' })).toBe(404);
    expect(await post({ body: 'x'.repeat(1024 * 1024 + 1) })).toBe(413);
    expect(await stored()).toEqual([]);
    expect([await post(), await post()]).toEqual([200, 200]);
    expect(await stored()).toHaveLength(1);
  });
});
