import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import {
  addWahaServer,
  connectChannel,
  disableWahaServer,
  disconnectChannel,
  findWahaHost,
  listWahaServers,
  placeWahaSession,
} from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
const base = baseContext({ clock });
let client: Awaited<ReturnType<typeof ownerClient>>;
let small: WahaDouble;
let large: WahaDouble;

beforeAll(async () => {
  client = await ownerClient();
  [small, large] = await Promise.all([
    wahaDouble({ attempts: 1 }),
    wahaDouble({ attempts: 1, apiKey: 'the-large-one' }),
  ]);
});
afterAll(() => Promise.all([small.close(), large.close()]));
beforeEach(async () => {
  await client.query('delete from waha_place');
  await client.query('delete from channel');
  await client.query('delete from waha_server');
  clock.moveBy(3_600_000);
});

const add = (double: WahaDouble, maxSessions: number) =>
  addWahaServer(base, { url: double.url, apiKey: double.apiKey, maxSessions });
const someOwner = async (): Promise<Ctx> => ({ ...(await makeCompany()).owner, clock });
const used = async () => (await listWahaServers(base)).map((server) => [server.url, server.used]);
const full = { code: 'limit', key: 'waha-servers-full' };

describe('a session is placed', () => {
  test('on the server with the most room, until none has any', async () => {
    await add(small, 1);
    const { id } = await add(large, 3);
    const owners = await Promise.all([1, 2, 3, 4, 5].map(someOwner));
    const hosts: string[] = [];
    for (const owner of owners.slice(0, 4)) hosts.push((await placeWahaSession(owner)).id);
    expect(hosts.filter((host) => host === id)).toHaveLength(3);
    await expect(placeWahaSession(owners[4] as Ctx)).rejects.toMatchObject(full);
  });

  test('never beyond the limit, when twenty come at the same moment', async () => {
    await add(small, 3);
    await add(large, 4);
    const owners = await Promise.all(Array.from({ length: 20 }, someOwner));
    const outcomes = await Promise.allSettled(
      owners.map((owner) => connectChannel(owner, { adapter: 'waha' })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(outcomes.length - refused.length).toBe(7);
    for (const { reason } of refused) expect(reason).toMatchObject(full);
    expect([small.sessions.size, large.sessions.size]).toEqual([3, 4]);
    expect(Object.fromEntries(await used())).toEqual({ [small.url]: 3, [large.url]: 4 });
  }, 60_000);

  test('a place nobody came for is free again after a minute; one that was used is counted once', async () => {
    await add(small, 2);
    const [one, two, three] = await Promise.all([someOwner(), someOwner(), someOwner()]);
    await placeWahaSession(one);
    const channel = await connectChannel(two, { adapter: 'waha' });
    expect(await used()).toEqual([[small.url, 2]]);
    await expect(placeWahaSession(three)).rejects.toMatchObject(full);
    clock.moveBy(61_000);
    expect(await used()).toEqual([[small.url, 1]]);
    await disconnectChannel(two, { channelId: channel.id });
    expect(await used()).toEqual([[small.url, 0]]);
    expect(small.sessions.has(`x8_${channel.id}`)).toBe(false);
  });

  test('not on a server that was disabled, whose sessions go on', async () => {
    const { id } = await add(small, 5);
    const owner = await someOwner();
    const channel = await connectChannel(owner, { adapter: 'waha' });
    await disableWahaServer(base, { id });
    await expect(placeWahaSession(owner)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'setting-missing',
    });
    expect(await findWahaHost(owner, channel.hostId ?? '')).toMatchObject({
      settings: { url: small.url, trusted: true },
    });
    await add(small, 5);
    expect((await placeWahaSession(owner)).id).toBe(id);
  });

  test('nowhere when the operator has no server, and says which setting would help', async () => {
    await expect(placeWahaSession(await someOwner())).rejects.toMatchObject({
      key: 'setting-missing',
      params: { setting: 'WAHA_URL' },
    });
  });
});

describe('a server of the owner’s own', () => {
  test('is called through the guard, with a key that nobody else can open', async () => {
    const [owner, stranger] = await Promise.all([someOwner(), someOwner()]);
    const server = { url: `${large.url}/`, apiKey: large.apiKey };
    const channel = await connectChannel(owner, { adapter: 'waha', input: { server } });
    const host = await findWahaHost(owner, channel.hostId ?? '');
    expect(host).toMatchObject({
      settings: { url: large.url, trusted: false },
      secrets: { apiKey: large.apiKey },
    });
    expect(await findWahaHost(stranger, channel.hostId ?? '')).toBeNull();
    expect(await listWahaServers(base)).toEqual([]);
    const { rows } = await client.query('select ciphertext from vault_value');
    expect(JSON.stringify(rows)).not.toContain(large.apiKey);
  });

  test('keeps its row and gets the new key when it is given again', async () => {
    const owner = await someOwner();
    const first = await placeWahaSession(owner, { own: { url: small.url, apiKey: 'old' } });
    const again = await placeWahaSession(owner, { own: { url: small.url, apiKey: 'new' } });
    expect(again.id).toBe(first.id);
    expect(await findWahaHost(owner, first.id)).toMatchObject({ secrets: { apiKey: 'new' } });
  });

  test.each([
    ['http://169.254.169.254', 'address-refused'],
    ['http://10.0.0.1:3000', 'address-refused'],
    ['ftp://example.com', 'input-invalid'],
    ['http://user:secret@example.com', 'input-invalid'],
    ['not an address', 'input-invalid'],
  ])('%s is refused', async (url, key) => {
    const refused = connectChannel(await someOwner(), {
      adapter: 'waha',
      input: { server: { url, apiKey: 'k' } },
    });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', key });
  });
});

test('only the operator adds and disables servers', async () => {
  const owner = await someOwner();
  const wish = { url: small.url, apiKey: 'k', maxSessions: 1 };
  await expect(addWahaServer(owner, wish)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(disableWahaServer(owner, { id: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(disableWahaServer(base, { id: 'wah_nothing' })).rejects.toMatchObject({
    key: 'waha-server-not-found',
  });
});
