import '@/jobs/hooks/deliver-event';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHook, deliverEvent, listDeliveries, tellHooks } from '@/lib/hooks';
import { assertHookAddress } from '@/lib/hooks/assert-hook-address';
import { callHook } from '@/lib/hooks/call-hook';
import { baseContext } from '@/tests/factories/contexts';
import { spellingsOf } from '@/tests/factories/spellings-of';
import { ownerClient } from '@/tests/setup/owner-client';

const targets = [
  '127.0.0.1',
  '127.1.2.3',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '198.18.0.1',
];
const names = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ip6-localhost',
  '[::1]',
  '[::]',
  '[fd00::1]',
  '[fe80::1]',
];

let hits = 0;
let trap: Server;
let port = 0;
beforeAll(async () => {
  trap = createServer((socket) => {
    hits += 1;
    socket.on('error', () => {}).end('HTTP/1.1 204 No Content\r\n\r\n');
  });
  await new Promise<void>((resolve) => trap.listen(0, '0.0.0.0', resolve));
  port = (trap.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => trap.close(resolve)));

/** The names that the hosts file knows; every other name is unknown here, so that no test asks the internet. */
async function lookup(host: string): Promise<Array<{ address: string }>> {
  if (/localhost/i.test(host)) return [{ address: '127.0.0.1' }, { address: '::1' }];
  throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
}
const hostile = () =>
  [...targets.flatMap(spellingsOf), ...names].flatMap((host) => [
    `http://${host}:${port}/`,
    `https://${host}:${port}/a?b#c`,
  ]);

test('no spelling of an inner address is taken, and none is called', async () => {
  const urls = hostile();
  expect(urls.length).toBeGreaterThan(600);
  const refusals = await Promise.all(
    urls.map((url) =>
      assertHookAddress(url, lookup).then(
        () => url,
        (error: { code: string }) => error.code,
      ),
    ),
  );
  expect(refusals.filter((end) => end !== 'invalid')).toEqual([]);
  const calls = await Promise.all(
    urls.map(async (url) => {
      const { status, problem } = await callHook(
        { url, id: 'msg_1', at: new Date(), body: '{}', secrets: ['whsec_AAAA'] },
        lookup,
      );
      return `${status} ${problem}`;
    }),
  );
  expect([...new Set(calls)].toSorted()).toEqual(['null address-refused', 'null hook-unreachable']);
  expect(hits).toBe(0);
});

test.each(['ftp://example.com/', 'file:///etc/passwd', 'gopher://x:70/', 'javascript:1', 'example.com', ''])(
  '%j is no address of a receiver',
  async (url) => {
    const wish = { name: 'Mine', url, events: ['music.import.completed' as const] };
    await expect(createHook(baseContext(), wish)).rejects.toMatchObject({ code: 'invalid', field: 'url' });
  },
);

test('news is not sent in the clear', async () => {
  const open = async () => [{ address: '93.184.215.14' }];
  await assertHookAddress('https://hooks.test/', open);
  await expect(assertHookAddress('http://hooks.test/', open)).rejects.toMatchObject({
    key: 'hook-address-insecure',
    field: 'url',
  });
});

test('an address that turned hostile after it was taken is refused at the call', async () => {
  const db = await ownerClient();
  const base = baseContext({ actor: { kind: 'job', job: 'test.job' }, lane: 'by-hand' });
  await createHook(baseContext(), {
    name: 'Turns',
    url: 'https://93.184.215.14/',
    events: ['music.import.completed'],
  });
  await db.query('update hook set url = $1', [`http://127.0.0.1:${port}/`]);
  await tellHooks(base, { event: 'music.import.completed', subject: 'imp_1', at: new Date(), data: {} });
  const { rows } = await db.query('select id, hook_id from hook_delivery');
  await deliverEvent(base, { deliveryId: rows[0].id, step: 0 });
  expect((await listDeliveries(baseContext(), rows[0].hook_id)).deliveries[0]?.attempts).toMatchObject([
    { status: null, problem: 'address-refused' },
  ]);
  expect(hits).toBe(0);
});
