import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { putPlatformCredential, removePlatformCredential } from '@/lib/vault';
import { delivery, entry, openMetaDoors, said } from '@/tests/doubles/meta/doors';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const doors = await openMetaDoors(meta);
const { app, other, base, clock, open, knock, stored } = doors;
beforeEach(doors.forget);
afterAll(meta.stop);

test('an unknown address is not found, and an app without a secret lets nothing in', async () => {
  const { body, headers } = meta.signed(app.secret, delivery(entry('101', said('101', 'm1'))));
  for (const key of ['', 'nobody', app.key.toLowerCase(), `${app.key} `, app.id]) {
    expect((await knock(body, headers, key)).end).toBe('unknown-key');
  }
  const gone = await open('300000000000005', 'secret-of-the-third-app');
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
  expect((await knock(body, headers, gone.key)).end).toBe('secret-missing');
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
