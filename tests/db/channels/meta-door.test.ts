import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMetaApp } from '@/lib/channels';
import { receiveWebhook } from '@/lib/inbound';
import { metaSource } from '@/lib/inbound/sources/meta';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));

const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
const base = baseContext({ clock });
let client: Awaited<ReturnType<typeof ownerClient>>;
let app: Door;
let other: Door;
/** Two companies with a page each on one app, the first with Instagram too; a third on the other app. */
let flowers: { companyId: string; facebook: string; instagram: string };
let bikes: { companyId: string; facebook: string };
let books: { companyId: string; facebook: string };

interface Door {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
}

async function open(appId: string, secret: string): Promise<Door> {
  meta.addApp(appId, secret);
  const added = await addMetaApp(base, { appId, appSecret: secret });
  return { id: added.id, key: added.webhookUrl.split('/').at(-1) ?? '', secret };
}

async function serve(companyId: string, adapter: 'facebook' | 'instagram', account: string, hostId: string) {
  const id = newId('chn', clock.now());
  await client.query(
    `insert into channel (id, company_id, kind, adapter, key, name, status, settings, external_account, host_id, created_at)
     values ($1, $2, $3, $3, $1, 'Page', 'CONNECTED', '{}', $4, $5, now())`,
    [id, companyId, adapter, account, hostId],
  );
  return id;
}

beforeAll(async () => {
  client = await ownerClient();
  app = await open('300000000000003', 'secret-of-the-first-app');
  other = await open('300000000000004', 'secret-of-the-second-app');
  const [one, two, three] = [await makeCompany(), await makeCompany(), await makeCompany()];
  flowers = {
    companyId: one.companyId,
    facebook: await serve(one.companyId, 'facebook', '101', app.id),
    instagram: await serve(one.companyId, 'instagram', '1784101', app.id),
  };
  bikes = { companyId: two.companyId, facebook: await serve(two.companyId, 'facebook', '102', app.id) };
  books = { companyId: three.companyId, facebook: await serve(three.companyId, 'facebook', '103', other.id) };
});
beforeEach(async () => {
  await client.query('delete from inbound_event');
  await client.query(`delete from outbox where job = 'inbound.process-event'`);
  clock.moveTo(new Date(clock.now().getTime() + 10_000));
});
afterAll(meta.stop);

const said = (account: string, mid: string, text = 'Привет / hello', from = '900') => ({
  sender: { id: from },
  recipient: { id: account },
  timestamp: 1_760_000_000_001,
  message: { mid, text },
});
const entry = (id: string, ...messaging: object[]) => ({ id, time: 1_760_000_000_123, messaging });
const delivery = (...entries: object[]) => ({ object: 'page', entry: entries });

const knock = (rawBody: string | Buffer, headers: Record<string, string>, key = app.key) =>
  receiveWebhook(base, { source: 'meta', key, rawBody: Buffer.from(rawBody), headers: new Headers(headers) });
const deliver = (content: object, door = app) => {
  const { body, headers } = meta.signed(door.secret, content);
  return knock(body, headers, door.key);
};
/** Whose queue each item goes into. */
const sendersOf = async (content: object, door = app) => {
  const { body, headers } = meta.signed(door.secret, content);
  const rawBody = Buffer.from(body);
  const admitted = await metaSource.admit(base, {
    source: 'meta',
    key: door.key,
    rawBody,
    headers: new Headers(headers),
  });
  return admitted.end === 'admitted' ? admitted.events.map(({ sender }) => sender) : [];
};
const stored = async () =>
  (
    await client.query(
      'select scope, event_id, company_id, channel_id, status, body from inbound_event order by received_at, event_id',
    )
  ).rows;
const jobs = async () =>
  (await client.query(`select payload from outbox where job = 'inbound.process-event' order by id`)).rows;

describe('a delivery', () => {
  test('is taken apart: one event an item, each stored for its own company, in its customer’s queue', async () => {
    const content = delivery(
      entry('101', said('101', 'm1'), said('101', 'm2', 'two', '901')),
      entry('102', said('102', 'm3')),
    );
    const outcome = await deliver(content);
    expect(outcome.end).toBe('accepted');
    const rows = await stored();
    expect(
      rows.map(({ scope, event_id, company_id, status }) => [scope, event_id, company_id, status]).toSorted(),
    ).toEqual(
      [
        [flowers.facebook, 'message:m1', flowers.companyId, 'RECEIVED'],
        [flowers.facebook, 'message:m2', flowers.companyId, 'RECEIVED'],
        [bikes.facebook, 'message:m3', bikes.companyId, 'RECEIVED'],
      ].toSorted(),
    );
    const first = rows.find(({ event_id }) => event_id === 'message:m1');
    expect(JSON.parse(first.body)).toEqual(delivery(entry('101', said('101', 'm1'))));
    expect(await sendersOf(content)).toEqual([
      `${flowers.facebook}:900`,
      `${flowers.facebook}:901`,
      `${bikes.facebook}:900`,
    ]);
    expect(await jobs()).toHaveLength(3);
  });

  test('repeated in another grouping, in any order and in parallel, stores each item once', async () => {
    const items = [
      said('101', 'm1'),
      { ...said('101', ''), message: undefined, delivery: { mids: ['m9'], watermark: 1_760_000_000_000 } },
      { ...said('101', ''), message: undefined, read: { watermark: 1_760_000_000_000 } },
      { ...said('101', ''), message: undefined, reaction: { mid: 'm9', action: 'react', emoji: '👍' } },
      { ...said('101', ''), message: undefined, message_edit: { mid: 'm1', text: 'x', num_edit: 1 } },
      { ...said('101', ''), message: { mid: 'm1', is_deleted: true } },
      { ...said('101', ''), message: undefined, postback: { mid: 'm1', title: 'x', payload: 'x' } },
      {
        sender: { id: '101' },
        recipient: { id: '900' },
        timestamp: 1,
        message: { mid: 'm1', is_echo: true, text: 'x' },
      },
    ];
    const together = () => deliver(delivery(entry('101', ...items)));
    const apart = items.toReversed().map((item) => () => deliver(delivery(entry('101', item))));
    await Promise.all([together, ...apart, together, ...apart].map((send) => send()));
    expect(await stored()).toHaveLength(items.length);
    expect(await jobs()).toHaveLength(items.length);
  });

  test('finds the Instagram account, and a comment’s author', async () => {
    const comment = {
      field: 'comments',
      value: { id: '17', text: 'x', from: { id: '905' }, media: { id: '1' } },
    };
    const content = {
      object: 'instagram',
      entry: [{ id: '1784101', time: 1, changes: [comment], messaging: [said('1784101', 'a1')] }],
    };
    await deliver(content);
    const rows = await stored();
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ channel_id }) => channel_id))).toEqual(new Set([flowers.instagram]));
    expect(await sendersOf(content)).toEqual([`${flowers.instagram}:900`, `${flowers.instagram}:905`]);
  });

  test('of a page nobody connected is noted without a word of it; so is a thread that another app has', async () => {
    expect((await deliver(delivery(entry('999', said('999', 'm1', 'a secret of a stranger'))))).end).toBe(
      'ignored',
    );
    const standby = { id: '101', time: 1, standby: [said('101', 'm2', 'a secret of a stranger')] };
    expect((await deliver(delivery(standby))).end).toBe('ignored');
    const rows = await stored();
    expect(rows.map(({ company_id, status }) => [company_id, status]).toSorted()).toEqual(
      [
        [flowers.companyId, 'IGNORED'],
        [null, 'IGNORED'],
      ].toSorted(),
    );
    expect(JSON.stringify(rows)).not.toContain('secret of a stranger');
    expect(await jobs()).toEqual([]);
  });

  test('of a disconnected page is noted as of nobody', async () => {
    await client.query(`update channel set status = 'DISCONNECTED' where id = $1`, [bikes.facebook]);
    clock.moveTo(new Date(clock.now().getTime() + 10_000));
    expect((await deliver(delivery(entry('102', said('102', 'm1'))))).end).toBe('ignored');
    await client.query(`update channel set status = 'CONNECTED' where id = $1`, [bikes.facebook]);
  });

  test('through an app counts for that app’s pages only', async () => {
    const genuine = delivery(entry('103', said('103', 'm1')));
    expect((await deliver(genuine, app)).end).toBe('ignored');
    expect((await stored())[0]).toMatchObject({ company_id: null, channel_id: null });
    expect((await deliver(genuine, other)).end).toBe('accepted');
    expect(await sendersOf(genuine, other)).toEqual([`${books.facebook}:900`]);
  });

  test.each([
    'null',
    '[]',
    '{}',
    '"x"',
    'not json',
    '{"object":"page"}',
    '{"object":"page","entry":[]}',
    '{"object":"page","entry":[{"id":"1","messaging":["x"]}]}',
  ])('that is none is refused with its reason: %s', async (body) => {
    const signature = createHmac('sha256', app.secret).update(body).digest('hex');
    expect((await knock(body, { 'x-hub-signature-256': `sha256=${signature}` })).end).toBe('unreadable');
    expect(await stored()).toEqual([]);
  });

  test('of another object is acknowledged and has no effect', async () => {
    expect(
      (
        await deliver({
          object: 'permissions',
          entry: [{ id: '1', time: 1, changes: [{ field: 'x', value: {} }] }],
        })
      ).end,
    ).toBe('ignored');
    expect((await deliver({ object: 'page', entry: [{ id: '101', time: 1 }] })).end).toBe('ignored');
  });
});

describe('what is not genuine', () => {
  test('an unknown address is not found, and an app without a secret lets nothing in', async () => {
    const { body, headers } = meta.signed(app.secret, delivery(entry('101', said('101', 'm1'))));
    for (const key of ['', 'nobody', app.key.toLowerCase(), `${app.key} `, app.id]) {
      expect((await knock(body, headers, key)).end).toBe('unknown-key');
    }
    const gone = await open('300000000000005', 'secret-of-the-third-app');
    const { removePlatformCredential, putPlatformCredential } = await import('@/lib/vault');
    await putPlatformCredential(base, {
      kind: 'meta-app',
      subject: gone.id,
      label: 'x',
      values: { verifyToken: 'x' },
    });
    for (const secret of ['', gone.secret]) {
      const empty = createHmac('sha256', secret).update(body).digest('hex');
      expect((await knock(body, { 'x-hub-signature-256': `sha256=${empty}` }, gone.key)).end).toBe(
        'secret-missing',
      );
    }
    await removePlatformCredential(base, { kind: 'meta-app', subject: gone.id });
    clock.moveTo(new Date(clock.now().getTime() + 10_000));
    expect((await knock(body, headers, gone.key)).end).not.toBe('accepted');
    expect(await stored()).toEqual([]);
  });

  test('another app’s secret opens no other app’s door, at either', async () => {
    const content = delivery(entry('101', said('101', 'm1')), entry('103', said('103', 'm1')));
    for (const [door, secret] of [
      [app, other.secret],
      [other, app.secret],
    ] as const) {
      const { body, headers } = meta.signed(secret, content);
      expect((await knock(body, headers, door.key)).end).toBe('bad-signature');
    }
    expect(await stored()).toEqual([]);
  });

  test('5,000 requests changed somewhere: none is let in', async () => {
    const genuine = meta.signed(app.secret, delivery(entry('101', said('101', 'm1'))));
    const bytes = Buffer.from(genuine.body);
    const signature = genuine.headers['x-hub-signature-256'] ?? '';
    const sign = (body: Buffer, secret: string, hash = 'sha256') =>
      `${hash}=${createHmac(hash, secret).update(body).digest('hex')}`;
    const flipped = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
      const body = Buffer.from(bytes);
      body[at] = (body[at] ?? 0) ^ (1 << bit);
      return { body, given: signature };
    });
    const swapped = fc
      .record({ at: fc.nat(signature.length - 1), letter: fc.constantFrom(...'0123456789abcdefABCDEF=, \t') })
      .map(({ at, letter }) => ({
        body: bytes,
        given: signature.slice(0, at) + letter + signature.slice(at + 1),
      }));
    const cut = fc
      .nat(signature.length - 1)
      .map((length) => ({ body: bytes, given: signature.slice(0, length) }));
    const made = fc
      .string({ maxLength: 100 })
      .map((text) => ({ body: bytes, given: text.replace(/[^\x20-\x7e]/g, '') }));
    const odd = fc.constantFrom(
      { body: bytes, given: '' },
      { body: bytes, given: `${signature}, ${signature}` },
      { body: bytes, given: `${signature}${signature}` },
      { body: bytes, given: signature.replace('sha256=', '') },
      { body: bytes, given: signature.replace('sha256=', 'sha1=') },
      { body: bytes, given: sign(bytes, app.secret, 'sha1') },
      { body: bytes, given: sign(bytes, app.secret, 'sha512') },
      { body: bytes, given: sign(bytes, '') },
      { body: bytes, given: sign(bytes, other.secret) },
      { body: Buffer.concat([bytes, bytes]), given: signature },
      { body: Buffer.alloc(0), given: signature },
      { body: Buffer.concat([bytes, Buffer.from(' ')]), given: signature },
    );
    const seed = Math.floor(Math.random() * 2 ** 31);
    let tried = 0;
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(flipped, swapped, cut, made, odd), async ({ body, given }) => {
        if (given === signature && body.equals(bytes)) return;
        tried += 1;
        if ((await knock(body, { 'x-hub-signature-256': given })).end !== 'bad-signature') accepted += 1;
      }),
      { numRuns: 5_200, seed },
    );
    const without = await knock(bytes, {});
    process.stdout.write(`meta door: seed ${seed}, ${tried} changed requests, ${accepted} let in\n`);
    expect([tried >= 5_000, accepted, without.end]).toEqual([true, 0, 'bad-signature']);
    expect(await stored()).toEqual([]);
    expect((await knock(bytes, genuine.headers)).end).toBe('accepted');
  }, 60_000);
});

test('the route answers as the webhook constitution says', async () => {
  const { POST } = await import('@/app/api/webhooks/meta/[key]/route');
  const { body, headers } = meta.signed(app.secret, delivery(entry('101', said('101', 'm1'))));
  const post = (change: { body?: string; headers?: Record<string, string>; key?: string } = {}) => {
    const key = change.key ?? app.key;
    const request = new Request(`https://x8.example/api/webhooks/meta/${key}`, {
      method: 'POST',
      headers: change.headers ?? headers,
      body: change.body ?? body,
    });
    return POST(request, { params: Promise.resolve({ key }) }).then(({ status }) => status);
  };
  expect(await post({ headers: {} })).toBe(401);
  expect(await post({ body: `${body} ` })).toBe(401);
  expect(await post({ key: 'nobody' })).toBe(404);
  expect(await post({ body: 'x'.repeat(1024 * 1024 + 1) })).toBe(413);
  expect(await stored()).toEqual([]);
  expect(await post()).toBe(200);
  expect(await post()).toBe(200);
  expect(await stored()).toHaveLength(1);
});
