import { beforeAll, expect, test } from 'vitest';
import {
  cancelImport,
  changeSource,
  declareSource,
  listImports,
  tendLibrary,
  withdrawSource,
} from '@/lib/music';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { sourceOf } from '@/tests/factories/make-library';

// The days around the end of summer time in Berlin, 2026-10-25.
const clock = movedClock(new Date('2026-10-23T10:00:05Z'));
const lane = newId('lane');
const admin = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'ADMIN' }, clock, lane });
const job = baseContext({ actor: { kind: 'job', job: 'music.tend-library' }, clock, lane });
const site = { url: 'http://clock.example', host: 'clock.example', mediaHost: 'clock.example' };

const imports = async () =>
  (await listImports(admin, { limit: 100 })).imports.map(
    ({ id, sourceId, kind, state, askedHow, createdAt }) => ({
      id,
      sourceId,
      kind,
      state,
      askedHow,
      createdAt: createdAt.toISOString(),
    }),
  );
const endAll = async () => {
  for (const { id, state } of await imports()) if (state === 'QUEUED') await cancelImport(admin, id);
};
const at = async (iso: string): Promise<void> => {
  clock.moveTo(new Date(iso));
  await tendLibrary(job);
};

beforeAll(async () => {
  await declareSource(admin, sourceOf(site, 'clock'));
});

test('nothing is made up for that was due before the source was declared', async () => {
  await at('2026-10-23T10:00:30Z');
  expect(await imports()).toEqual([]);
});

test('the chart is looked at once at 04:00 in Berlin, however many and often the clock is looked at', async () => {
  await changeSource(admin, 'clock', { freshUrl: null, albumUrls: [] });
  await at('2026-10-24T01:59:59Z');
  expect(await imports()).toEqual([]);
  clock.moveTo(new Date('2026-10-24T02:00:10Z'));
  await Promise.all([tendLibrary(job), tendLibrary(job), tendLibrary(job)]);
  await at('2026-10-24T02:01:00Z');
  expect(await imports()).toMatchObject([
    { sourceId: 'clock', kind: 'chart', state: 'QUEUED', askedHow: 'schedule' },
  ]);
});

test('one look of a kind at a time: what is due meanwhile is done when the other has ended', async () => {
  await at('2026-10-25T03:00:10Z');
  expect(await imports()).toHaveLength(1);
  await endAll();
  await at('2026-10-25T03:05:00Z');
  expect(await imports()).toHaveLength(2);
  await endAll();
});

test('after the clocks went back, 04:00 is an hour later by UTC', async () => {
  await at('2026-10-26T02:59:00Z');
  expect(await imports()).toHaveLength(2);
  await at('2026-10-26T03:00:00Z');
  expect(await imports()).toHaveLength(3);
  await endAll();
});

test('after days without anybody at work, one look is made up for, not each', async () => {
  await at('2026-10-30T12:00:00Z');
  expect(await imports()).toHaveLength(4);
  await endAll();
  await at('2026-10-30T12:01:00Z');
  expect(await imports()).toHaveLength(4);
});

test('albums come on Mondays, new tracks every six hours', async () => {
  const schedule = {
    chart: { on: false, at: '04:00', limit: 50 },
    albums: { on: true, weekday: 1, at: '05:00' },
    fresh: { on: true, everyHours: 6 },
  };
  await changeSource(admin, 'clock', {
    schedule,
    albumUrls: [`${site.url}/album/1`],
    freshUrl: `${site.url}/fresh`,
  });
  // Both of this week's moments have passed already: they are made up for, once.
  await at('2026-10-30T12:02:00Z');
  await endAll();
  const before = (await imports()).length;
  for (let hour = 13; hour <= 13 + 4 * 24; hour += 1) {
    await at(new Date(Date.UTC(2026, 9, 30, hour)).toISOString());
    await endAll();
  }
  const since = (await imports()).slice(0, -before);
  expect(since.filter(({ kind }) => kind === 'fresh')).toHaveLength(16);
  expect(since.filter(({ kind }) => kind === 'albums').map(({ createdAt }) => createdAt)).toEqual([
    '2026-11-02T04:00:00.000Z',
  ]);
  expect(since.filter(({ kind }) => kind === 'chart')).toEqual([]);
});

test('a withdrawn source is not looked at any more', async () => {
  await endAll();
  const before = (await imports()).length;
  await withdrawSource(admin, { sourceId: 'clock', reason: 'The contract was ended' });
  await at('2026-11-09T12:00:00Z');
  expect(await imports()).toHaveLength(before);
});
