import '@/jobs/hooks/deliver-event';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  changeHook,
  createHook,
  listDeliveries,
  listHooks,
  pruneDeliveries,
  removeHook,
  replayDelivery,
  rotateHookSecret,
} from '@/lib/hooks';
import { openPlatformCredential } from '@/lib/vault';
import { ownerClient } from '@/tests/setup/owner-client';
import { type HookWorld, hookWorld } from './fixtures/hook-world';
import { type Receiver, startReceiver } from './fixtures/receiver';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

const db = await ownerClient();
const hour = 60 * 60 * 1_000;
const completed = 'music.import.completed' as const;

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
beforeEach(async () => {
  receiver.taken.length = 0;
  receiver.requests.length = 0;
  receiver.answers.length = 0;
  receiver.secrets = [];
  await db.query('delete from hook');
});
afterAll(() => receiver.close());

async function listening({ admin }: HookWorld, change = {}) {
  const wish = { name: 'My site', url: `${receiver.url}/news`, events: [completed], ...change };
  const made = await createHook(admin, wish);
  receiver.secrets.push(made.secret);
  return made;
}
test('news arrives signed, once however often it is told, and only where it is wished', async () => {
  const here = hookWorld();
  const { hook, secret } = await listening(here);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await here.tell('imp_1')).toBe(1);
  expect(await here.tell('imp_1')).toBe(0);
  expect(await here.tell('imp_2', 'failed')).toBe(0);
  await here.passes(1_000);
  const [delivery] = await here.log(hook.id);
  expect(receiver.taken).toEqual([
    {
      id: delivery?.id,
      body: {
        type: completed,
        timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
        data: { importId: 'imp_1', imported: 3 },
      },
    },
  ]);
  expect(receiver.requests[0]).toMatchObject({
    method: 'POST',
    path: '/news',
    headers: { 'content-type': 'application/json' },
  });
  expect(delivery).toMatchObject({ state: 'DELIVERED', attempts: [{ status: 204, problem: null }] });
  expect((await listHooks(here.admin))[0]?.last).toMatchObject({ state: 'DELIVERED' });
});

test('what is not taken is tried again after growing waits under the same id, until it is', async () => {
  const here = hookWorld();
  const { hook } = await listening(here);
  receiver.answers.push(500, 302, 404);
  await here.tell('imp_1');
  await here.passes(0);
  expect((await here.log(hook.id))[0]).toMatchObject({ state: 'PENDING', attempts: [{ status: 500 }] });
  await here.passes(4_900);
  expect(receiver.requests).toHaveLength(1);
  await here.passes(1_200);
  expect(receiver.requests).toHaveLength(2);
  // The receiver's library believes in the time of the day: what is sent hours later it is asked about no more.
  await here.passes(3 * hour);
  const [delivery] = await here.log(hook.id);
  expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set([delivery?.id]),
  );
  const at = delivery?.attempts.map((attempt) => attempt.at.getTime()) ?? [];
  const waits = at.slice(1).map((time, index) => (time - (at[index] ?? 0)) / 1_000);
  expect(waits.length).toBeGreaterThan(2);
  for (const [index, least] of [5, 300, 1_800].entries()) {
    expect(waits[index]).toBeGreaterThanOrEqual(least);
    expect(waits[index]).toBeLessThanOrEqual(least * 1.2 + 1);
  }
});

test('after three days and a half it is given up, and the log shows every try', async () => {
  const here = hookWorld();
  const { hook } = await listening(here);
  receiver.secrets = [];
  await here.tell('imp_1');
  await here.passes(5 * 24 * hour);
  const [delivery] = await here.log(hook.id);
  expect(delivery).toMatchObject({ state: 'FAILED', nextAt: null });
  expect(delivery?.attempts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 401));
});

test('a receiver that is not there is a reason, not a status', async () => {
  const here = hookWorld();
  const { hook } = await listening(here, { url: 'http://127.0.0.1:9/' });
  await here.tell('imp_1');
  await here.passes(0);
  expect((await here.log(hook.id))[0]?.attempts).toMatchObject([
    { status: null, problem: 'hook-unreachable' },
  ]);
});

test('410 switches the receiver off, and what still waits for it is dropped', async () => {
  const here = hookWorld();
  const { hook } = await listening(here);
  receiver.answers.push(500, 410);
  await here.tell('imp_1');
  await here.passes(0);
  await here.tell('imp_2');
  await here.passes(hour);
  expect((await listHooks(here.admin))[0]).toMatchObject({ state: 'DISABLED', disabledAs: 'gone' });
  expect((await here.log(hook.id)).map(({ subject, state }) => [subject, state])).toEqual([
    ['imp_2', 'FAILED'],
    ['imp_1', 'DROPPED'],
  ]);
  expect(await here.tell('imp_3')).toBe(0);
  expect(receiver.requests).toHaveLength(2);
  await expect(replayDelivery(here.admin, (await here.log(hook.id))[0]?.id ?? '')).rejects.toMatchObject({
    key: 'hook-disabled',
  });
  await changeHook(here.admin, hook.id, { state: 'ACTIVE' });
  expect(await here.tell('imp_4')).toBe(1);
});

test('a replay sends the same message under the same id, and shortens a wait', async () => {
  const here = hookWorld();
  const { hook } = await listening(here);
  receiver.answers.push(500);
  await here.tell('imp_1');
  await here.passes(10_000);
  const [delivered] = await here.log(hook.id);
  expect(delivered?.state).toBe('DELIVERED');
  await replayDelivery(here.admin, delivered?.id ?? '');
  await here.passes(0);
  expect(receiver.taken).toHaveLength(3);
  expect(new Set(receiver.taken.map(({ id }) => id))).toEqual(new Set([delivered?.id]));

  receiver.answers.push(503);
  await here.tell('imp_2');
  await here.passes(0);
  const [waiting] = await here.log(hook.id);
  await replayDelivery(here.admin, waiting?.id ?? '');
  await here.passes(hour);
  expect((await here.log(hook.id))[0]?.attempts.map(({ status }) => status)).toEqual([503, 204]);
});

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  const here = hookWorld();
  const { hook, secret: older } = await listening(here);
  const { secret: newer, oldUntil } = await rotateHookSecret(here.admin, hook.id);
  expect(oldUntil.getTime() - here.clock.now().getTime()).toBe(24 * hour);
  for (const [known, subject] of [
    [older, 'imp_1'],
    [newer, 'imp_2'],
  ] as const) {
    receiver.secrets = [known];
    await here.tell(subject);
    await here.passes(0);
  }
  expect(receiver.taken).toHaveLength(2);
  here.clock.moveBy(24 * hour);
  await here.tell('imp_3');
  await here.passes(0);
  const signatures = receiver.requests.map(({ headers }) => headers['webhook-signature']?.split(' ').length);
  expect(signatures).toEqual([2, 2, 1]);
});

test('the secret is told once, kept in the vault, and goes with the receiver', async () => {
  const here = hookWorld();
  const { hook, secret } = await listening(here);
  const { rows } = await db.query<{ row: string }>(
    `select h::text as row from hook h union all select v::text from vault_value v
     union all select a::text from audit_entry a`,
  );
  for (const { row } of rows) expect(row).not.toContain(secret.slice(6, 40));
  expect(JSON.stringify(await listHooks(here.admin))).not.toContain(secret.slice(6));
  await removeHook(here.admin, hook.id);
  expect(await openPlatformCredential(here.admin, { kind: 'hook', subject: hook.id })).toBeNull();
  await expect(listDeliveries(here.admin, hook.id)).rejects.toMatchObject({ key: 'hook-not-found' });
});

test('the log pages, and forgets what ended a month ago', async () => {
  const here = hookWorld();
  const { hook } = await listening(here);
  for (const subject of ['imp_1', 'imp_2', 'imp_3']) await here.tell(subject);
  await here.passes(0);
  const first = await listDeliveries(here.admin, hook.id, { limit: 2 });
  expect(first.deliveries.map(({ subject }) => subject)).toEqual(['imp_3', 'imp_2']);
  const rest = await listDeliveries(here.admin, hook.id, { limit: 2, cursor: first.next ?? '' });
  expect(rest).toMatchObject({ deliveries: [{ subject: 'imp_1' }], next: null });
  expect(await pruneDeliveries(here.job)).toBe(0);
  here.clock.moveBy(31 * 24 * hour);
  expect(await pruneDeliveries(here.job)).toBe(3);
});
