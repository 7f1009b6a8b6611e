import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectChannel } from '@/lib/channels';
import { receiveWebhook } from '@/lib/inbound';
import { wahaSource } from '@/lib/inbound/sources/waha';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { waha } = await vi.hoisted(() => import('@/tests/doubles/waha/installed'));

const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
const base = baseContext({ clock });
const algorithm = 'x-webhook-hmac-algorithm';
const header = 'x-webhook-hmac';
let client: Awaited<ReturnType<typeof ownerClient>>;

interface Door {
  readonly id: string;
  readonly key: string;
  readonly companyId: string;
  readonly secret: string;
}
let mine: Door;
let other: Door;

async function open(): Promise<Door> {
  const { owner, companyId } = await makeCompany();
  const { id, key, settings } = await connectChannel({ ...owner, clock }, { adapter: 'waha' });
  const { webhooks = [] } = waha.session(String(settings.session)).config;
  return { id, key, companyId, secret: webhooks[0]?.hmac?.key ?? '' };
}

beforeAll(async () => {
  client = await ownerClient();
  mine = await open();
  other = await open();
});
afterAll(() => waha.close());
beforeEach(async () => {
  await client.query('delete from inbound_event');
});

const anna = '79161234567';
const event = (id: string, change: object = {}, payload: object = {}) =>
  JSON.stringify({
    id,
    timestamp: 1_800_000_000_000,
    event: 'message.any',
    session: 'x8',
    payload: {
      id: `false_${anna}@c.us_${id}`,
      timestamp: 1_800_000_000,
      from: `${anna}@c.us`,
      body: 'a secret word',
      ...payload,
    },
    ...change,
  });
const signed = (body: string | Buffer, secret = mine.secret): Record<string, string> => ({
  [header]: createHmac('sha512', secret).update(body).digest('hex'),
  [algorithm]: 'sha512',
});
const knock = (body: string | Buffer, headers: Record<string, string> = signed(body), key = mine.key) =>
  receiveWebhook(base, { source: 'waha', key, rawBody: Buffer.from(body), headers: new Headers(headers) });
const stored = async () =>
  (
    await client.query(
      'select event_id, company_id, channel_id, scope, status, body from inbound_event order by id',
    )
  ).rows;

test('a genuine event is stored once for its company, however often it comes', async () => {
  const body = event('evt_1');
  expect((await knock(body)).end).toBe('accepted');
  for (let again = 0; again < 5; again += 1) expect((await knock(body)).end).toBe('duplicate');
  expect(await stored()).toMatchObject([
    {
      event_id: 'evt_1',
      company_id: mine.companyId,
      channel_id: mine.id,
      scope: mine.id,
      status: 'RECEIVED',
    },
  ]);
});

test('events of one person are taken in order, by whichever name WhatsApp calls them', async () => {
  const sender = async (payload: object) => {
    const rawBody = Buffer.from(event('evt_s', {}, payload));
    const headers = new Headers(signed(rawBody));
    const admitted = await wahaSource.admit(base, { source: 'waha', key: mine.key, rawBody, headers });
    return admitted.end === 'admitted' ? admitted.events[0]?.sender : admitted.end;
  };
  const hidden = {
    id: 'false_777@lid_3EB0',
    from: '777@lid',
    _data: { Info: { SenderAlt: `${anna}@s.whatsapp.net` } },
  };
  expect(await sender({})).toBe(`${mine.id}:${anna}`);
  expect(await sender(hidden)).toBe(`${mine.id}:${anna}`);
});

test('what is of no use is noted without a word of it', async () => {
  const unused = [
    event('evt_g', {}, { id: 'false_120363@g.us_3EB0_1@c.us', from: '120363@g.us' }),
    event('evt_p', { event: 'presence.update' }),
  ];
  for (const body of unused) expect((await knock(body)).end).toBe('ignored');
  expect(JSON.stringify(await stored())).not.toContain('secret word');
});

describe('who is not let in', () => {
  test('an unknown key, another company’s key, a session without a secret', async () => {
    const body = event('evt_2');
    expect((await knock(body, signed(body), 'nobody')).end).toBe('unknown-key');
    expect((await knock(body, signed(body), other.key)).end).toBe('bad-signature');
    await client.query('delete from vault_value where company_id = $1', [other.companyId]);
    clock.moveBy(10_000);
    expect(await knock(body, signed(body, ''), other.key)).toMatchObject({ end: 'secret-missing' });
    expect(await stored()).toEqual([]);
  });

  test.each(['', 'null', '[]', '{}', 'not json', '{"payload":{}}'])(
    'a signed body that is no event: %j',
    async (body) => {
      expect((await knock(body)).end).toBe('unreadable');
      expect(await stored()).toEqual([]);
    },
  );

  test('none of 5,000 changed requests: flipped bits, missing, empty, doubled and foreign signatures', async () => {
    const body = Buffer.from(event('evt_3'));
    const genuine = createHmac('sha512', mine.secret).update(body).digest('hex');
    const admit = async (rawBody: Buffer, headers: Record<string, string>) =>
      (
        await wahaSource.admit(base, {
          source: 'waha',
          key: mine.key,
          rawBody,
          headers: new Headers(headers),
        })
      ).end;
    expect(await admit(body, { [header]: genuine, [algorithm]: 'sha512' })).toBe('admitted');

    const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << bit);
      return copy;
    };
    const bit = fc.record({ at: fc.nat(10_000), bit: fc.nat(7) });
    const hmac = (secret: string, bytes: Buffer = body, hash = 'sha512') =>
      createHmac(hash, secret).update(bytes).digest('hex');
    const forged = fc.oneof(
      bit.map(({ at, bit: one }) => ({
        rawBody: flipped(body, at, one),
        headers: { [header]: genuine, [algorithm]: 'sha512' },
      })),
      bit.map(({ at, bit: one }) => {
        const text = flipped(Buffer.from(genuine, 'hex'), at, one).toString('hex');
        return { rawBody: body, headers: { [header]: text, [algorithm]: 'sha512' } };
      }),
      fc.nat(body.length - 1).map((length) => ({
        rawBody: body.subarray(0, length),
        headers: { [header]: genuine, [algorithm]: 'sha512' },
      })),
      fc.string({ minLength: 1 }).map((more) => ({
        rawBody: Buffer.concat([body, Buffer.from(more)]),
        headers: { [header]: genuine, [algorithm]: 'sha512' },
      })),
      fc
        .constantFrom(
          {},
          { [algorithm]: 'sha512' },
          { [header]: genuine },
          { [header]: '', [algorithm]: 'sha512' },
          { [header]: `${genuine}, ${genuine}`, [algorithm]: 'sha512' },
          { [header]: genuine.toUpperCase(), [algorithm]: 'sha512' },
          { [header]: genuine, [algorithm]: 'sha256' },
          { [header]: genuine, [algorithm]: 'none' },
          { [header]: hmac(mine.secret, body, 'sha256'), [algorithm]: 'sha256' },
          { [header]: hmac(other.secret), [algorithm]: 'sha512' },
          { [header]: hmac(''), [algorithm]: 'sha512' },
          { 'x-webhook-signature': genuine, [algorithm]: 'sha512' },
        )
        .map((headers) => ({ rawBody: body, headers })),
      fc
        .string()
        .map((secret) => ({ rawBody: body, headers: { [header]: hmac(secret), [algorithm]: 'sha512' } })),
    );
    let accepted = 0;
    const seed = Math.floor(Math.random() * 2 ** 31);
    process.stdout.write(`mutated WAHA requests: seed ${seed}\n`);
    await fc.assert(
      fc.asyncProperty(forged, async ({ rawBody, headers }) => {
        const end = await admit(Buffer.from(rawBody), headers as Record<string, string>);
        if (end === 'admitted') accepted += 1;
        expect(end).toBe('bad-signature');
      }),
      { numRuns: 5_000, seed },
    );
    expect(accepted).toBe(0);
  });
});

test('the route answers as the webhook constitution says', async () => {
  const { POST } = await import('@/app/api/webhooks/waha/[key]/route');
  const body = event('evt_4');
  const post = (change: { body?: string; headers?: Record<string, string>; key?: string } = {}) => {
    const key = change.key ?? mine.key;
    const init = { method: 'POST', headers: change.headers ?? signed(body), body: change.body ?? body };
    const request = new Request(`https://x8.example/api/webhooks/waha/${key}`, init);
    return POST(request, { params: Promise.resolve({ key }) }).then(({ status }) => status);
  };
  expect(await post({ headers: {} })).toBe(401);
  expect(await post({ body: `${body} ` })).toBe(401);
  expect(await post({ key: 'nobody' })).toBe(404);
  expect(await post({ body: 'x'.repeat(1024 * 1024 + 1) })).toBe(413);
  expect(await stored()).toEqual([]);
  expect([await post(), await post()]).toEqual([200, 200]);
  expect(await stored()).toHaveLength(1);
});
