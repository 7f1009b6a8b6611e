import { beforeEach, expect, test } from 'vitest';
import { movedClock } from '@/lib/platform/time/moved-clock';
import {
  addProviderKey,
  disableProviderKey,
  enableProviderKey,
  keyPool,
  listProviderKeys,
  reportKey,
  takeKey,
} from '@/lib/reels';
import { removePlatformCredential } from '@/lib/vault';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
const base = baseContext({ clock });
const owner = await ownerClient();
const minute = 60_000;

beforeEach(async () => {
  await owner.query('delete from provider_key');
  await owner.query('delete from outbox');
  clock.moveBy(100 * 60 * minute);
});

const add = (label: string, account = 'main', provider: 'kie' | 'openai' = 'kie') =>
  addProviderKey(base, { provider, account, label, secret: `secret-of-${label}` });
const stateOf = async (id: string) => (await listProviderKeys(base)).find((key) => key.id === id);
const news = async (job: string) =>
  (
    await owner.query<{ payload: unknown; company_id: string | null }>(
      'select payload, company_id from outbox where job = $1 order by id',
      [job],
    )
  ).rows;
const taken = async (count: number) => {
  const labels: (string | null)[] = [];
  for (let round = 0; round < count; round += 1) {
    const key = await takeKey(base, 'kie');
    labels.push(key ? key.secret.replace('secret-of-', '') : null);
  }
  return labels;
};

test('keys are taken in turn, each provider from its own pool', async () => {
  await add('a');
  await add('b');
  await add('c', 'other');
  await add('answers', 'main', 'openai');
  const labels = await taken(6);
  expect(new Set(labels.slice(0, 3))).toEqual(new Set(['a', 'b', 'c']));
  expect(labels.slice(3)).toEqual(labels.slice(0, 3));
  expect(await takeKey(base, 'openai')).toMatchObject({ secret: 'secret-of-answers', account: 'main' });
});

test('20 workers share 3 keys fairly, and a parked one is never taken', async () => {
  await add('a');
  await add('b');
  await add('c');
  const parked = await add('parked', 'tired');
  await reportKey(base, parked.id, 'RATE_LIMIT');
  const counts = new Map<string, number>();
  const worker = async () => {
    for (let round = 0; round < 6; round += 1) {
      const key = await takeKey(base, 'kie');
      const secret = key?.secret ?? 'none';
      counts.set(secret, (counts.get(secret) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  expect(Object.fromEntries(counts)).toEqual({ 'secret-of-a': 40, 'secret-of-b': 40, 'secret-of-c': 40 });
});

test('a key without credits rests for a day, and administrators hear of it once in a quarter of an hour', async () => {
  const { owner: company } = await makeCompany();
  const first = await add('a');
  const second = await add('b');
  // A company's work tells of it, and it is the platform's news all the same.
  await reportKey(companyContextOf(company.companyId, { clock }), first.id, 'BILLING');
  await reportKey(base, second.id, 'BILLING');
  expect(await news('reels.key-troubled')).toEqual([
    { payload: expect.objectContaining({ keyId: first.id, cause: 'BILLING' }), company_id: null },
  ]);
  expect(await taken(1)).toEqual([null]);
  clock.moveBy(24 * 60 * minute - 1);
  expect(await taken(1)).toEqual([null]);
  clock.moveBy(1);
  expect(new Set(await taken(2))).toEqual(new Set(['a', 'b']));
  expect(await stateOf(first.id)).toMatchObject({ status: 'ACTIVE', failures: 1 });
  await reportKey(base, first.id, 'OK');
  expect(await stateOf(first.id)).toMatchObject({ failures: 0, reason: null });
});

test('an account that is asked too often rests for an hour with all its keys, and a longer rest is not shortened', async () => {
  const tired = await add('a', 'one');
  const broke = await add('b', 'one');
  await add('c', 'two');
  await reportKey(base, broke.id, 'BILLING');
  await reportKey(base, tired.id, 'RATE_LIMIT');
  expect(await taken(2)).toEqual(['c', 'c']);
  clock.moveBy(60 * minute);
  expect(new Set(await taken(2))).toEqual(new Set(['a', 'c']));
  expect(await stateOf(broke.id)).toMatchObject({ status: 'PARKED', reason: 'BILLING' });
});

test('success of a call begun before does not wake a key', async () => {
  const { id } = await add('a');
  await reportKey(base, id, 'RATE_LIMIT');
  await reportKey(base, id, 'OK');
  expect(await taken(1)).toEqual([null]);
});

test('a key that is not taken any more is disabled until somebody enables it', async () => {
  const { id } = await add('a');
  await reportKey(base, id, 'KEY_INVALID');
  await reportKey(base, id, 'RATE_LIMIT');
  expect(await news('reels.key-troubled')).toHaveLength(1);
  clock.moveBy(100 * 60 * minute);
  expect(await taken(1)).toEqual([null]);
  expect(await keyPool(base, 'kie').open(id)).toMatchObject({ keyId: id, secret: 'secret-of-a' });
  await enableProviderKey(base, { id });
  expect(await taken(1)).toEqual(['a']);
});

test('the order’s own failures are not the key’s fault', async () => {
  const { id } = await add('a');
  for (const outcome of [
    'USER_VIOLATION',
    'OUTPUT_MODERATION',
    'TEMPORARY',
    'MODEL_DISABLED',
    'UNKNOWN',
  ] as const)
    await reportKey(base, id, outcome);
  expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE', failures: 0 });
});

test('all keys parked: nobody gets one, and that is told once in a quarter of an hour, however many ask', async () => {
  const { id } = await add('a');
  await reportKey(base, id, 'BILLING');
  expect(await keyPool(base, 'kie').isReady()).toBe(false);
  await Promise.all(Array.from({ length: 10 }, () => takeKey(base, 'kie')));
  expect(await news('reels.keys-exhausted')).toHaveLength(1);
  clock.moveBy(15 * minute);
  await taken(3);
  expect(await news('reels.keys-exhausted')).toHaveLength(2);
});

test('no keys at all, or keys put away by hand, are no news', async () => {
  expect(await taken(1)).toEqual([null]);
  const { id } = await add('a');
  await disableProviderKey(base, { id });
  expect(await taken(1)).toEqual([null]);
  expect(await keyPool(base, 'kie').isReady()).toBe(false);
  expect(await news('reels.keys-exhausted')).toEqual([]);
});

test('a key whose secret is gone is disabled and the next one taken', async () => {
  const { id } = await add('a');
  await add('b');
  await removePlatformCredential(base, { kind: 'provider-key', subject: id });
  expect(await taken(2)).toEqual(['b', 'b']);
  expect(await stateOf(id)).toMatchObject({ status: 'DISABLED', reason: 'KEY_INVALID' });
});

test('the same account and label is the same key with a new secret', async () => {
  const { id } = await add('a');
  await reportKey(base, id, 'KEY_INVALID');
  const again = await addProviderKey(base, { provider: 'kie', label: 'a', secret: 'secret-of-new' });
  expect(again.id).toBe(id);
  expect(await taken(2)).toEqual(['new', 'new']);
});

test('what people are shown holds no secret, and customers may not look', async () => {
  await add('a');
  expect(JSON.stringify(await listProviderKeys(base))).not.toContain('secret-of');
  const { owner: company } = await makeCompany();
  await expect(listProviderKeys(company)).rejects.toMatchObject({ code: 'forbidden' });
});
