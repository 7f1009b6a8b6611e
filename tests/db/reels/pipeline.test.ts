import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

const { kie } = await vi.hoisted(async () => {
  process.env.REELS_GENERATORS = 'kie';
  process.env.REELS_DELAY_SECONDS = '0';
  process.env.REELS_PER_DAY = '6';
  return import('@/tests/doubles/kie/installed');
});

import '@/jobs/all-jobs';
import { getBalance, proveLedger } from '@/lib/credits';
import { getFile } from '@/lib/media';
import { newId } from '@/lib/platform/new-id';
import {
  addProviderKey,
  advanceReel,
  deleteReel,
  type FailureClass,
  getReel,
  listReels,
  listReelsOfOrder,
  proveReels,
  requestReels,
  tendReels,
} from '@/lib/reels';
import type { Trouble } from '@/tests/doubles/kie/kie-double';
import { baseContext } from '@/tests/factories/contexts';
import { makeStudio, type Studio } from '@/tests/factories/make-studio';
import { realVideo } from '@/tests/factories/real-video';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
kie.video = realVideo();
afterAll(() => kie.close());

beforeEach(async () => {
  await db.query('delete from provider_key');
  await db.query(
    "update reel set stage = 'failed', finished_at = now(), failure_class = 'UNKNOWN' where finished_at is null",
  );
  kie.tasks.clear();
  kie.requests.length = 0;
  kie.generationMs = 0;
  for (const account of ['one', 'two']) await addKey(account);
});

async function addKey(account: string): Promise<string> {
  const secret = kie.addKey(newId('key'));
  return (await addProviderKey(baseContext(), { provider: 'kie', account, label: 'first', secret })).id;
}

const orders = (): number => kie.requests.filter(({ path }) => path.endsWith('createTask')).length;
const refuse = (code: number, message = ''): Trouble => ({ kind: 'refuse', code, message });

async function ends(studio: Studio, orderId: string): Promise<string[]> {
  return (await listReelsOfOrder(studio.owner, orderId)).map(({ stage, failure }) => failure ?? stage);
}

test('three videos: each is ordered once, fetched, verified and in the gallery; three credits are spent', async () => {
  const studio = await makeStudio(5);
  const { order, reels } = await requestReels(studio.owner, studio.wish(3));
  expect(reels.map(({ stage, nr }) => ({ stage, nr }))).toEqual(
    [1, 2, 3].map((nr) => ({ stage: 'queued', nr })),
  );
  expect(await getBalance(studio.owner)).toEqual({ available: 2, held: 3 });
  await studio.passes(60);
  const made = await listReelsOfOrder(studio.owner, order.id);
  expect(made.map(({ stage }) => stage)).toEqual(['delivered', 'delivered', 'delivered']);
  expect(orders()).toBe(3);
  expect(await getBalance(studio.owner)).toEqual({ available: 2, held: 0 });
  for (const { fileId, posterId } of made) {
    expect(await getFile(studio.owner, fileId ?? '')).toMatchObject({ contentType: 'video/mp4' });
    expect(await getFile(studio.owner, posterId ?? '')).toMatchObject({ contentType: 'image/jpeg' });
  }
  const { rows } = await db.query('select stage, ending from reel_stage where reel_id = $1 order by id', [
    made[0]?.id,
  ]);
  expect(rows.map(({ stage }) => stage)).toEqual([
    'queued',
    'script',
    'submit',
    'await',
    'download',
    'verify',
    'deliver',
  ]);
  expect(new Set(rows.map(({ ending }) => ending))).toEqual(new Set(['done']));
});

test('a wish said twice, also at the same time, is one order', async () => {
  const studio = await makeStudio(5);
  const wish = studio.wish(2);
  const asked = await Promise.all(Array.from({ length: 8 }, () => requestReels(studio.owner, wish)));
  expect(new Set(asked.map(({ order }) => order.id)).size).toBe(1);
  expect(await getBalance(studio.owner)).toEqual({ available: 3, held: 2 });
});

test('too few credits, too many videos a day, a photo of somebody else: nothing is ordered', async () => {
  const studio = await makeStudio(2);
  await expect(requestReels(studio.owner, studio.wish(3))).rejects.toMatchObject({
    key: 'credits-too-few',
    params: { needed: 3, balance: 2 },
  });
  const other = await makeStudio(20);
  const theirs = other.wish(1).photoId;
  await expect(requestReels(studio.owner, { ...studio.wish(1), photoId: theirs })).rejects.toMatchObject({
    // The same photo has the same content, and still is another company's.
    key: 'reel-photo-not-found',
  });
  await requestReels(other.owner, other.wish(5));
  await expect(requestReels(other.owner, other.wish(2))).rejects.toMatchObject({
    key: 'reels-too-many-today',
  });
  expect(await getBalance(studio.owner)).toEqual({ available: 2, held: 0 });
  expect((await listReels(studio.owner)).reels).toEqual([]);
});

interface Case {
  readonly class: FailureClass;
  readonly trouble: readonly Trouble[];
  readonly orders: number;
  /** Seconds that pass. */
  readonly seconds: number;
  readonly end: 'delivered' | FailureClass;
}

const outputRefused = (): Trouble => refuse(501, 'The output video may contain sensitive information');
const cases: readonly Case[] = [
  {
    class: 'USER_VIOLATION',
    trouble: [refuse(501, 'prompt flagged: violates policies')],
    orders: 1,
    seconds: 300,
    end: 'USER_VIOLATION',
  },
  { class: 'OUTPUT_MODERATION', trouble: [outputRefused()], orders: 2, seconds: 60, end: 'delivered' },
  {
    class: 'OUTPUT_MODERATION',
    trouble: [outputRefused(), outputRefused()],
    orders: 2,
    seconds: 60,
    end: 'OUTPUT_MODERATION',
  },
  { class: 'TEMPORARY', trouble: [refuse(500), refuse(500)], orders: 3, seconds: 60, end: 'delivered' },
  {
    class: 'TEMPORARY',
    trouble: [refuse(500), refuse(500), refuse(500)],
    orders: 3,
    seconds: 300,
    end: 'TEMPORARY',
  },
  // The other account has a key that takes the order.
  { class: 'BILLING', trouble: [refuse(402)], orders: 2, seconds: 60, end: 'delivered' },
  { class: 'KEY_INVALID', trouble: [refuse(401)], orders: 2, seconds: 60, end: 'delivered' },
  { class: 'RATE_LIMIT', trouble: [refuse(429)], orders: 2, seconds: 60, end: 'delivered' },
  { class: 'MODEL_DISABLED', trouble: [refuse(505)], orders: 2, seconds: 60, end: 'delivered' },
];

describe('a failure is settled by its class', () => {
  test.each(cases)('$class, $orders orders: $end', async ({ trouble, orders: expected, seconds, end }) => {
    kie.trouble('create', ...trouble);
    const studio = await makeStudio(2);
    const { order } = await requestReels(studio.owner, studio.wish(1));
    await studio.passes(seconds);
    expect(await ends(studio, order.id)).toEqual([end]);
    expect(orders()).toBe(expected);
    const available = end === 'delivered' ? 1 : 2;
    expect(await getBalance(studio.owner)).toEqual({ available, held: 0 });
    kie.clearTroubles();
  });

  test('a connection that broke after the order was taken is not an order to repeat', async () => {
    kie.trouble('create', { kind: 'cut', done: true });
    const studio = await makeStudio(1);
    const { order } = await requestReels(studio.owner, studio.wish(1));
    await studio.passes(600);
    expect(await ends(studio, order.id)).toEqual(['UNKNOWN']);
    expect(kie.tasks.size).toBe(1);
    expect(await getBalance(studio.owner)).toEqual({ available: 1, held: 0 });
  });

  test('a video that cannot be fetched is fetched again and never ordered again', async () => {
    kie.trouble('result', { kind: 'gateway', status: 502 }, { kind: 'gateway', status: 502 });
    const studio = await makeStudio(1);
    const { order } = await requestReels(studio.owner, studio.wish(1));
    await studio.passes(120);
    expect(await ends(studio, order.id)).toEqual(['delivered']);
    expect(orders()).toBe(1);
  });

  test('all keys at rest: it waits without asking anybody, and goes on when one is back', async () => {
    await db.query('delete from provider_key');
    const studio = await makeStudio(1);
    const { order } = await requestReels(studio.owner, studio.wish(1));
    await studio.passes(600);
    expect(await ends(studio, order.id)).toEqual(['submit']);
    expect(orders()).toBe(0);
    await addKey('three');
    await studio.passes(120);
    expect(await ends(studio, order.id)).toEqual(['delivered']);
  });
});

describe('a process that dies', () => {
  test('while it orders: nothing is ordered twice, and the credit goes back', async () => {
    const studio = await makeStudio(1);
    const { order, reels } = await requestReels(studio.owner, studio.wish(1));
    await db.query(
      "update reel set stage = 'submit', step = 7, prompt = 'x', captions = '[\"x\"]', submitting_at = now() where id = $1",
      [reels[0]?.id],
    );
    await advanceReel(studio.job, { reelId: reels[0]?.id ?? '', step: 7 });
    expect(await ends(studio, order.id)).toEqual(['UNKNOWN']);
    expect(orders()).toBe(0);
    expect(await getBalance(studio.owner)).toEqual({ available: 1, held: 0 });
  });

  test('and leaves no job behind: the reel ends, and administrators are told', async () => {
    const studio = await makeStudio(1);
    const { order, reels } = await requestReels(studio.owner, studio.wish(1));
    await db.query("update reel set stage = 'await', stage_since = now() - interval '1 hour' where id = $1", [
      reels[0]?.id,
    ]);
    const { companyId: _, ...base } = studio.job;
    await tendReels(base);
    expect(await ends(studio, order.id)).toEqual(['UNKNOWN']);
    expect(await getBalance(studio.owner)).toEqual({ available: 1, held: 0 });
    const { rows } = await db.query("select payload from outbox where job = 'reels.reels-troubled'");
    expect(rows).toMatchObject([{ payload: { cause: 'stuck', count: 1 } }]);
  });
});

test('customers take turns: who asks for five does not make another wait for all of them', async () => {
  kie.generationMs = null;
  const [greedy, modest] = [await makeStudio(5), await makeStudio(1)];
  const first = await requestReels(greedy.owner, greedy.wish(5));
  await greedy.passes(5);
  // Three of them are being made; the other two wait for their own.
  const stages = (await listReelsOfOrder(greedy.owner, first.order.id)).map(({ stage }) => stage);
  expect(stages).toEqual(['await', 'await', 'await', 'queued', 'queued']);
  const second = await requestReels(modest.owner, modest.wish(1));
  expect(second.reels[0]?.ahead).toBe(0);
  expect((await getReel(greedy.owner, first.reels[3]?.id ?? '')).ahead).toBe(1);
  await modest.passes(5);
  expect(await ends(modest, second.order.id)).toEqual(['await']);
});

test('what is finished can be thrown away, by its owner only', async () => {
  const studio = await makeStudio(1);
  const { reels } = await requestReels(studio.owner, studio.wish(1));
  const id = reels[0]?.id ?? '';
  await expect(deleteReel(studio.owner, id)).rejects.toMatchObject({ key: 'reel-unfinished' });
  await studio.passes(60);
  const { fileId } = await getReel(studio.owner, id);
  const other = await makeStudio(0);
  await expect(deleteReel(other.owner, id)).rejects.toMatchObject({ key: 'reel-not-found' });
  await deleteReel(studio.owner, id);
  await expect(getReel(studio.owner, id)).rejects.toMatchObject({ key: 'reel-not-found' });
  await expect(getFile(studio.owner, fileId ?? '')).rejects.toMatchObject({ key: 'file-not-found' });
});

test('the books agree with themselves', async () => {
  expect(await proveLedger(baseContext())).toEqual([]);
  // Those that other tests ended by force are the only ones whose credit has not moved.
  const wrong = await proveReels(baseContext());
  expect(new Set(wrong.map(({ stage, hold }) => `${stage} ${hold}`))).toEqual(new Set(['failed OPEN']));
});
