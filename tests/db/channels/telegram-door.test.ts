import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/webhooks/telegram/[key]/route';
import { type ConnectedChannel, connectChannel, getChannel } from '@/lib/channels';
import { removeCredential } from '@/lib/vault';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));
afterAll(telegram.stop);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

interface Shop extends MadeCompany {
  readonly channel: ConnectedChannel;
  readonly customer: CustomerDouble;
  readonly secret: string;
}

const openShop = async (): Promise<Shop> => {
  const company = await makeCompany();
  const bot = telegram.bot();
  const { id } = await connectChannel(company.owner, { adapter: 'telegram', input: { token: bot.token } });
  const channel = await getChannel(company.owner, id);
  return { ...company, channel, customer: bot.customer(), secret: bot.courier.webhook?.secret ?? '' };
};

const knock = (key: string, body: string, secret?: string | readonly string[]): Promise<Response> => {
  const headers = new Headers();
  for (const one of [secret ?? []].flat()) headers.append('X-Telegram-Bot-Api-Secret-Token', one);
  const request = new Request(`http://localhost/api/webhooks/telegram/${key}`, {
    method: 'POST',
    body,
    headers,
  });
  return POST(request, { params: Promise.resolve({ key }) });
};
const end = async (response: Promise<Response>): Promise<[number, string]> => {
  const { status, ...rest } = await response.then(async (one) => ({
    status: one.status,
    ...((await one.json()) as { end?: string }),
  }));
  return [status, rest.end ?? ''];
};

let client: Awaited<ReturnType<typeof ownerClient>>;
let shop: Shop;
beforeAll(async () => {
  client = await ownerClient();
  telegram.deliverBy(async () => 200);
  shop = await openShop();
});
const stored = async () =>
  (await client.query('select event_id, status, channel_id from inbound_event order by received_at, id'))
    .rows;
const clear = () => client.query('delete from inbound_event');

test('a genuine update is stored once, however often it comes, and is the company’s own', async () => {
  const update = shop.customer.write('Hello');
  const body = JSON.stringify(update);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => end(knock(shop.channel.key, body, shop.secret))),
  );
  expect(answers.map(([status]) => status)).toEqual(Array(20).fill(200));
  expect(answers.filter(([, how]) => how === 'accepted')).toHaveLength(1);
  expect(await stored()).toEqual([
    {
      event_id: `${shop.channel.externalAccount}:${update.update_id}`,
      status: 'RECEIVED',
      channel_id: shop.channel.id,
    },
  ]);
  await clear();
});

test('kinds we do not use, and groups, are stored as ignored', async () => {
  const update = shop.customer.write('Hello');
  const group = { ...update, update_id: 2, message: { ...update.message, chat: { id: -5, type: 'group' } } };
  for (const body of ['{"update_id":1,"poll":{"id":"1"}}', JSON.stringify(group)]) {
    expect(await end(knock(shop.channel.key, body, shop.secret))).toEqual([200, 'ignored']);
  }
  expect((await stored()).map(({ status }) => status)).toEqual(['IGNORED', 'IGNORED']);
  await clear();
});

test('a tap keeps the moment it came in, and its number', async () => {
  const tap = {
    update_id: 3,
    callback_query: {
      id: '1',
      from: shop.customer.user,
      chat_instance: '1',
      data: '=Yes',
      message: { message_id: 1, date: 1, chat: shop.customer.chat },
    },
  };
  await knock(shop.channel.key, JSON.stringify(tap), shop.secret);
  const { rows } = await client.query('select body from inbound_event');
  expect(JSON.parse(rows[0].body)).toEqual({
    ...tap,
    x8_received_at: expect.closeTo(Date.now() / 1_000, -1),
  });
  await clear();
});

test('an unknown key is 404, a body that is no update 400', async () => {
  const body = JSON.stringify(shop.customer.write('Hello'));
  for (const key of ['unknown', shop.channel.id, `${shop.channel.key}x`, shop.channel.key.slice(1)]) {
    expect(await end(knock(key, body, shop.secret))).toEqual([404, 'unknown-key']);
  }
  for (const wrong of ['', 'null', '[]', '{}', '{"update_id":"1"}', 'not json']) {
    expect((await end(knock(shop.channel.key, wrong, shop.secret)))[0]).toBe(400);
  }
  expect(await stored()).toEqual([]);
});

test('of 5,000 requests with a secret that is not the channel’s, none is accepted', {
  timeout: 120_000,
}, async () => {
  const other = await openShop();
  const body = JSON.stringify(shop.customer.write('Hello'));
  const { secret } = shop;
  const mutants = fc.oneof(
    fc.nat(secret.length * 7 - 1).map((bit) => flip(secret, bit)),
    fc.nat(secret.length).map((length) => secret.slice(0, length)),
    fc.string({ unit: 'binary-ascii', maxLength: 80 }),
    fc.constantFrom(
      undefined,
      '',
      other.secret,
      [secret, secret],
      [other.secret, secret],
      `${secret}${secret}`,
      `${secret}=`,
      secret.toUpperCase(),
      secret.toLowerCase(),
      [...secret].toReversed().join(''),
      shop.channel.key,
      shop.customer.bot.token,
    ),
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: secret.length, maxLength: secret.length }),
  );
  const tried = fc
    .sample(mutants, { numRuns: 5_600, seed: 20_261_121 })
    .filter((one) => one !== secret && isHeader(one))
    .slice(0, 5_000);
  const statuses = new Map<number, number>();
  for (const one of tried) {
    const { status } = await knock(shop.channel.key, body, one);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(statuses)).toEqual({ 401: 5_000 });
  expect(await stored()).toEqual([]);
  expect(await end(knock(shop.channel.key, body, secret))).toEqual([200, 'accepted']);
  await clear();
});

test('of 1,000 requests with one company’s secret at the other’s door, none is accepted', async () => {
  const other = await openShop();
  for (let index = 0; index < 1_000; index += 1) {
    const [mine, theirs] = index % 2 === 0 ? [shop, other] : [other, shop];
    const body = JSON.stringify({ update_id: index, message: { chat: mine.customer.chat } });
    expect((await knock(theirs.channel.key, body, mine.secret)).status).toBe(401);
  }
  expect(await stored()).toEqual([]);
});

test('without a secret of ours nothing is accepted', async () => {
  const bare = await openShop();
  await removeCredential(bare.owner, { kind: 'telegram', subject: bare.channel.id });
  const body = JSON.stringify(bare.customer.write('Hello'));
  for (const secret of [undefined, '', bare.secret, 'undefined', 'null']) {
    expect(await end(knock(bare.channel.key, body, secret))).toEqual([503, 'secret-missing']);
  }
  expect(await stored()).toEqual([]);
});

function flip(secret: string, bit: number): string {
  const at = Math.floor(bit / 7);
  const code = secret.charCodeAt(at) ^ (1 << (bit % 7));
  return secret.slice(0, at) + String.fromCharCode(code) + secret.slice(at + 1);
}

/** What cannot even be sent as a header, or is trimmed into the secret on the way, is no try. */
function isHeader(value: string | readonly string[] | undefined): boolean {
  try {
    const headers = new Headers();
    for (const one of [value ?? []].flat()) headers.append('x', one);
    return headers.get('x') !== shop.secret;
  } catch {
    return false;
  }
}
