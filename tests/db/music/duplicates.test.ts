import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { declareSource, listDuplicates, listTracks, settleDuplicate, tendLibrary } from '@/lib/music';
import { newId } from '@/lib/platform/new-id';
import { catalogueSound } from '@/tests/doubles/catalogue/catalogue-sound';
import { baseContext } from '@/tests/factories/contexts';
import { sourceOf } from '@/tests/factories/make-library';
import { takeIn } from '@/tests/factories/take-in';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'x8-duplicates-'));
afterAll(() => rmSync(folder, { recursive: true }));

const admin = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'ADMIN' } });
const client = baseContext({ actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } });
const job = baseContext({ actor: { kind: 'job', job: 'music.tend-library' }, lane: newId('lane') });
const hosts = { url: 'http://music.example', host: 'music.example', mediaHost: 'music.example' };
const sourceId = 'pairs';
beforeAll(async () => {
  await declareSource(admin, sourceOf(hosts, sourceId));
});

/** Another melody for each test. */
let melody = 0;
beforeEach(() => {
  melody += 1;
});

/** 20 seconds of the test's melody at 320 kbit/s, put through ffmpeg with these words when there are any. */
async function sound(name: string, ...words: string[]): Promise<string> {
  const given = path.join(folder, `${melody}.mp3`);
  const { bytes } = await catalogueSound(900 + melody, 830, 320);
  writeFileSync(given, bytes);
  const made = path.join(folder, `${melody}-${name}`);
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    given,
    ...(words.length > 0 ? words : ['-c', 'copy']),
    made,
  ]);
  return made;
}

const name = () => ({ sourceId, title: `Melody ${melody}`, artist: 'Maker of Tones' });
const shown = async () => (await listTracks(client, { query: `Melody ${melody}` })).tracks;
const pairs = async () =>
  (await listDuplicates(admin, { state: 'all', limit: 100 })).duplicates.filter(({ kept }) =>
    kept.title.startsWith(`Melody ${melody}`),
  );

test('the same bytes are known: nothing new is kept', async () => {
  const file = await sound('a.mp3');
  const first = await takeIn(file, name());
  const second = await takeIn(file, { ...name(), title: `Melody ${melody} under another name` });
  expect(second).toMatchObject({ state: 'STORED', trackId: first.trackId });
  expect(await shown()).toHaveLength(1);
  expect(await pairs()).toEqual([]);
});

test('the same sound with other tags is the same, and the pair says why', async () => {
  const first = await takeIn(await sound('a.mp3'), name());
  await takeIn(await sound('b.mp3', '-c', 'copy', '-metadata', 'comment=another'), name());
  expect((await shown()).map(({ id }) => id)).toEqual([first.trackId]);
  expect(await pairs()).toMatchObject([
    { rung: 'audio', verdict: 'same', reason: { key: 'duplicate-same-audio' } },
  ]);
});

test('the better one is kept, whichever comes first', async () => {
  const poor = await sound('poor.mp3', '-b:a', '64k');
  const good = await sound('good.flac', '-c:a', 'flac');
  await takeIn(poor, name());
  const better = await takeIn(good, name());
  expect(await shown()).toMatchObject([{ id: better.trackId, codec: 'flac' }]);
  expect(await pairs()).toMatchObject([
    { rung: 'fingerprint', kept: { codec: 'flac' }, other: { codec: 'mp3' } },
  ]);
  await takeIn(await sound('poorer.mp3', '-b:a', '48k'), name());
  expect(await shown()).toMatchObject([{ id: better.trackId }]);
});

test('title and artist alone decide nothing: another recording of the name stays', async () => {
  await takeIn(await sound('a.mp3'), name());
  const other = await sound('b.mp3', '-af', 'rubberband=pitch=1.3');
  await takeIn(other, name());
  expect(await shown()).toHaveLength(2);
});

test('versions stay apart even when they sound alike', async () => {
  await takeIn(await sound('a.mp3'), name());
  const live = { ...name(), title: `Melody ${melody} (Live)` };
  await takeIn(await sound('b.mp3', '-b:a', '128k'), live);
  expect(await shown()).toHaveLength(2);
});

test('what is doubtful is not offered until a person has decided, and is not asked about again', async () => {
  const [one, two] = ['QZX8A2000001', 'QZX8A2000002'];
  const first = await takeIn(await sound('a.mp3'), { ...name(), isrc: one });
  const second = await takeIn(await sound('b.mp3', '-b:a', '128k'), { ...name(), isrc: two });
  expect(second.state).toBe('REVIEW');
  expect((await shown()).map(({ id }) => id)).toEqual([first.trackId]);
  const [pair] = (await listDuplicates(admin)).duplicates;
  expect(pair).toMatchObject({ verdict: 'review', reason: { key: 'duplicate-other-isrc' }, settledAs: null });
  await expect(settleDuplicate(client, { id: pair?.id ?? '', as: 'different' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await settleDuplicate(admin, { id: pair?.id ?? '', as: 'different' });
  expect(await shown()).toHaveLength(2);
  expect((await listDuplicates(admin)).duplicates).toEqual([]);
});

test('a person’s word can be taken back, with the other one kept', async () => {
  const first = await takeIn(await sound('a.mp3'), name());
  const second = await takeIn(await sound('b.mp3', '-b:a', '128k'), name());
  expect((await shown()).map(({ id }) => id)).toEqual([first.trackId]);
  const [pair] = await pairs();
  const id = pair?.id ?? '';
  await settleDuplicate(admin, { id, as: 'different' });
  expect(await shown()).toHaveLength(2);
  await settleDuplicate(admin, { id, as: 'same', keep: second.trackId ?? '' });
  expect((await shown()).map((track) => track.id)).toEqual([second.trackId]);
  await expect(settleDuplicate(admin, { id, as: 'same', keep: 'trk_another' })).rejects.toMatchObject({
    key: 'duplicate-keep-unknown',
  });
});

test('the same bytes taken in many times at once are there once', async () => {
  const file = await sound('a.mp3');
  const items = await Promise.all(Array.from({ length: 4 }, () => takeIn(file, name())));
  expect(items.map(({ state }) => state)).toEqual(['STORED', 'STORED', 'STORED', 'STORED']);
  expect(await shown()).toHaveLength(1);
});

test('a track whose import was called off in the middle stands in nobody’s way, and what it stood in for is offered', async () => {
  const file = await sound('a.mp3');
  await takeIn(file, { ...name(), isForsaken: true });
  const twins = await Promise.all([takeIn(file, name()), takeIn(file, name())]);
  expect(twins.map(({ state }) => state)).toEqual(['STORED', 'STORED']);
  expect(await shown()).toEqual([]);
  await tendLibrary(job);
  const [offered, ...others] = await shown();
  expect(others).toEqual([]);
  expect(twins.map(({ trackId }) => trackId)).toContain(offered?.id);
  expect((await takeIn(file, name())).trackId).toBe(offered?.id);
});

test('the same recording taken in many times at once is there once', async () => {
  const files = await Promise.all(
    ['96k', '128k', '160k', '192k'].map((rate) => sound(`${rate}.mp3`, '-b:a', rate)),
  );
  await Promise.all(files.map((file) => takeIn(file, name())));
  expect(await shown()).toHaveLength(1);
});
