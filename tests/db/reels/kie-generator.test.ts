import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const { kie } = await vi.hoisted(() => import('@/tests/doubles/kie/installed'));

import { movedClock } from '@/lib/platform/time/moved-clock';
import { addProviderKey, keyPool, kieVideoGenerator, listProviderKeys, readKeyCredit } from '@/lib/reels';
import { VideoError, type VideoOrder } from '@/lib/reels/port';
import { knownFailures } from '@/tests/doubles/kie/kie-messages';
import { baseContext } from '@/tests/factories/contexts';
import { ownerClient } from '@/tests/setup/owner-client';

const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
const base = baseContext({ clock });
const owner = await ownerClient();
const generator = kieVideoGenerator({ keys: keyPool(base, 'kie'), clock });
const folder = mkdtempSync(path.join(tmpdir(), 'x8-kie-'));
const file = path.join(folder, 'reel.mp4');
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await kie.close();
});

let round = 0;
let first = '';
beforeEach(async () => {
  await owner.query('delete from provider_key');
  round += 1;
  kie.hiddenMs = 0;
  first = await addKey('first', `account ${round}`);
});
afterEach(() => {
  kie.tasks.clear();
  kie.uploads.length = 0;
  kie.requests.length = 0;
  rmSync(file, { force: true });
});

async function addKey(label: string, account: string): Promise<string> {
  // The older of two new keys is the first to be taken.
  clock.moveBy(1);
  const secret = kie.addKey(`${label} of ${account}`);
  return (await addProviderKey(base, { provider: 'kie', account, label, secret })).id;
}
const order = (change: Partial<VideoOrder> = {}): VideoOrder => ({
  key: 'reel-1',
  prompt: 'A jar of honey on a table.',
  captions: [],
  photo: { bytes: Buffer.from(`photo ${round}`), contentType: 'image/jpeg' },
  language: 'en',
  seconds: 8,
  audio: true,
  seed: 1,
  brand: { name: 'Honey', price: null, logo: null, soundtrack: null },
  callbackUrl: null,
  ...change,
});
const classOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof VideoError ? error.failure.class : String(error)),
  );
const asked = (endpoint: string) => kie.requests.filter((one) => one.path.endsWith(endpoint)).length;
const refuse = (code: number, message = '') => ({ kind: 'refuse', code, message }) as const;
const statusOf = async (id: string) => (await listProviderKeys(base)).find((key) => key.id === id)?.status;

test('a photo becomes a video in a file', async () => {
  const callbackUrl = 'https://x8.example/api/webhooks/kie';
  const submitted = await generator.submit(order({ callbackUrl }));
  const task = kie.tasks.get(submitted.taskId);
  expect(submitted).toMatchObject({ model: 'bytedance/seedance-2-fast', keyId: first });
  expect(task?.body).toMatchObject({
    callBackUrl: callbackUrl,
    input: {
      duration: 8,
      generate_audio: true,
      first_frame_url: expect.stringContaining('/files/images/x8/'),
    },
  });
  expect(kie.uploads[0]?.bytes.toString()).toBe(`photo ${round}`);
  expect(await generator.look(submitted, order())).toEqual({ state: 'working', progress: null });
  kie.finish(submitted.taskId);
  const state = await generator.look(submitted, order());
  if (state.state !== 'done') throw new Error(state.state);
  const percents: number[] = [];
  await generator.download({ submitted, source: state.source }, order(), file, (one) => percents.push(one));
  expect(readFileSync(file).equals(kie.video)).toBe(true);
  expect(percents.at(-1)).toBe(100);
  expect(readdirSync(folder)).toEqual(['reel.mp4']);
});

test('five videos of one photo upload it once an account, and again after two days', async () => {
  await Promise.all(Array.from({ length: 5 }, () => generator.submit(order())));
  expect(kie.uploads).toHaveLength(1);
  await addKey('second', `another account ${round}`);
  await generator.submit(order());
  await generator.submit(order());
  expect(kie.uploads).toHaveLength(2);
  clock.moveBy(2 * 24 * 3_600_000);
  await generator.submit(order());
  expect(kie.uploads).toHaveLength(3);
});

test('an upload that failed is not remembered', async () => {
  kie.trouble('upload', { kind: 'cut', done: false });
  expect(await classOf(generator.submit(order()))).toBe('TEMPORARY');
  expect(await classOf(generator.submit(order()))).toBe('done');
});

describe('an order', () => {
  test.each([true, false])('cut off is not made twice, whether it was taken (%s) or not', async (done) => {
    kie.trouble('create', { kind: 'cut', done });
    expect(await classOf(generator.submit(order()))).toBe('UNKNOWN');
    expect(asked('/createTask')).toBe(1);
    expect(kie.tasks.size).toBe(done ? 1 : 0);
    expect(await statusOf(first)).toBe('ACTIVE');
  });

  test.each([
    [402, 'PARKED'],
    [429, 'PARKED'],
    [401, 'DISABLED'],
  ])('refused with %i is made with a key of another account at once', async (code, status) => {
    const second = await addKey('second', `another account ${round}`);
    kie.trouble('create', refuse(code, 'refused'));
    const submitted = await generator.submit(order());
    expect(submitted.keyId).toBe(second);
    expect(kie.tasks.size).toBe(1);
    expect(await statusOf(first)).toBe(status);
  });

  test('waits when no key is left, and asks nobody', async () => {
    kie.trouble('create', refuse(402));
    expect(await classOf(generator.submit(order()))).toBe('BILLING');
    expect(await generator.isReady()).toBe(false);
    const before = kie.requests.length;
    expect(await classOf(generator.submit(order()))).toBe('RATE_LIMIT');
    expect(kie.requests).toHaveLength(before);
  });

  test('goes to the next model when one is switched off, and past those it has failed with', async () => {
    kie.trouble('create', refuse(505));
    expect((await generator.submit(order())).model).toBe('bytedance/seedance-1.5-pro');
    const avoidModels = ['bytedance/seedance-2-fast'];
    expect((await generator.submit(order({ avoidModels }))).model).toBe('bytedance/seedance-1.5-pro');
    kie.trouble('create', refuse(505), refuse(505));
    expect(await classOf(generator.submit(order()))).toBe('MODEL_DISABLED');
  });

  test.each(knownFailures.filter(({ at, means }) => at === 'create' && means !== 'MODEL_DISABLED'))(
    'refused with $code "$message" is $means',
    async ({ code, message, means }) => {
      kie.trouble('create', refuse(code, message));
      expect(await classOf(generator.submit(order()))).toBe(means);
      expect(kie.tasks.size).toBe(0);
    },
  );
});

describe('a look', () => {
  test.each(knownFailures.filter(({ at }) => at === 'task'))(
    'at a task failed with $code "$message" is $means',
    async ({ code, message, means }) => {
      const submitted = await generator.submit(order());
      kie.fail(submitted.taskId, code, message);
      const state = await generator.look(submitted, order());
      expect(state).toEqual({ state: 'failed', failure: { class: means, raw: `${code}: ${message}` } });
      const parks = means === 'BILLING' || means === 'RATE_LIMIT';
      expect(await statusOf(first)).toBe(parks ? 'PARKED' : 'ACTIVE');
    },
  );

  test('at a task they do not see yet is patient for 90 seconds, and no longer', async () => {
    const submitted = await generator.submit(order());
    for (const code of [404, 422]) {
      kie.trouble('look', refuse(code, 'recordInfo is null'));
      expect((await generator.look(submitted, order())).state).toBe('working');
    }
    clock.moveBy(90_000);
    kie.trouble('look', refuse(422, 'recordInfo is null'), refuse(422, 'recordInfo is null'));
    expect(await generator.look(submitted, order())).toMatchObject({ failure: { class: 'UNKNOWN' } });
    // Where nobody told its age, it counts from the first look.
    const { submittedAt: _, ...ageless } = submitted;
    expect((await generator.look(ageless, order())).state).toBe('working');
  });

  test('that fails itself says nothing about the work', async () => {
    const submitted = await generator.submit(order());
    const passing = [429, 455, 500, 502].map((code) => refuse(code));
    const troubles = [...passing, { kind: 'cut', done: false }, { kind: 'gateway', status: 524 }] as const;
    kie.trouble('look', ...troubles);
    for (const _ of troubles) expect((await generator.look(submitted, order())).state).toBe('working');
    expect(await statusOf(first)).toBe('ACTIVE');
    kie.finish(submitted.taskId);
    expect((await generator.look(submitted, order())).state).toBe('done');
  });

  test('with a parked key still works; with a dead one it disables the key', async () => {
    const submitted = await generator.submit(order());
    kie.trouble('create', refuse(402));
    await classOf(generator.submit(order()));
    expect(await statusOf(first)).toBe('PARKED');
    expect((await generator.look(submitted, order())).state).toBe('working');
    kie.trouble('look', refuse(401));
    expect(await generator.look(submitted, order())).toMatchObject({ failure: { class: 'KEY_INVALID' } });
    expect(await statusOf(first)).toBe('DISABLED');
  });
});

describe('a download leaves no file', () => {
  const download = (source: string) =>
    classOf(
      generator.download(
        { submitted: { taskId: 't', model: 'm', keyId: null }, source },
        order(),
        file,
        () => {},
      ),
    );

  test.each([
    [{ kind: 'cut', done: false }, 'TEMPORARY'],
    [{ kind: 'gateway', status: 502 }, 'TEMPORARY'],
    [{ kind: 'gateway', status: 404 }, 'UNKNOWN'],
    [refuse(200), 'UNKNOWN'],
  ] as const)('on %j: %s', async (trouble, means) => {
    kie.trouble('result', trouble);
    expect(await download(`${kie.url}/results/a.mp4`)).toBe(means);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['http://169.254.169.254/a.mp4', 'http://localhost/a.mp4', 'file:///etc/passwd', ''])(
    'from %j, which is not asked',
    async (source) => {
      expect(await download(source)).toBe('UNKNOWN');
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

test('the credits of a key are told', async () => {
  expect(await readKeyCredit(base, { id: first })).toEqual({ id: first, credits: 1_000, trouble: null });
  kie.trouble('credit', refuse(401));
  expect(await readKeyCredit(base, { id: first })).toMatchObject({ credits: null, trouble: 'KEY_INVALID' });
});
