import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));

import '@/jobs/all-jobs';
import { readFile } from '@/lib/media';
import { type Clip, cancelClip, deleteClip, getClip, getClipCues, requestClip } from '@/lib/subtitles';
import { clipPicture } from '@/tests/factories/clip-picture';
import { heardIn } from '@/tests/factories/heard-in';
import { type ClipStudio, makeClipStudio, videoDirectory } from '@/tests/factories/make-clip-studio';
import { spokenVideo } from '@/tests/factories/spoken-video';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const directory = videoDirectory();
const english = spokenVideo(directory, 'en', [
  'We bake our bread before the sun is up.',
  'Come in the morning, and take one home while it is still warm.',
]);
afterAll(() => openaiAudio.stop());
beforeEach(() => {
  openaiAudio.forget();
  openaiAudio.hears = heardIn(english.said);
});

/** Another alphabet is translation enough: every letter can be told. */
function inCyrillic(text: string): string {
  const letters = 'абцдефгхийклмнопьрстувщызя';
  return text.toLowerCase().replace(/[a-z]/g, (letter) => letters[letter.charCodeAt(0) - 97] ?? letter);
}

async function make(studio: ClipStudio, ...wish: Parameters<ClipStudio['wish']>): Promise<Clip> {
  const { id } = await requestClip(studio.owner, studio.wish(...wish));
  await studio.passes(600);
  return getClip(studio.owner, id);
}

async function endings(clipId: string): Promise<Record<string, string>> {
  const { rows } = await db.query<{ stage: string; ending: string }>(
    'select stage, ending from clip_stage where clip_id = $1 order by id',
    [clipId],
  );
  return Object.fromEntries(rows.map(({ stage, ending }) => [stage, ending]));
}

async function textOf(studio: ClipStudio, id: string | undefined): Promise<string> {
  return Buffer.from((await readFile(studio.owner, id ?? '')).bytes).toString('utf8');
}

openaiAudio.hears = heardIn(english.said);
const free = await makeClipStudio();
const original = await free.upload(english.file);
const first = await make(free, original);

test('a video comes back with what is said in it, in words, when it is said, burned in and beside', async () => {
  expect(first).toMatchObject({ stage: 'delivered', failure: null, width: 640, height: 360, progress: 100 });
  expect(Math.abs((first.lengthMs ?? 0) - english.lengthMs)).toBeLessThanOrEqual(40);
  const { cues, language } = await getClipCues(free.owner, first.id);
  expect(language).toBe('en');
  expect(cues.map(({ lines }) => lines.join(' '))).toEqual(english.said.map(({ text }) => text));
  for (const [index, cue] of cues.entries())
    expect(Math.abs(cue.from - (english.said[index]?.from ?? 0))).toBeLessThanOrEqual(120);
  expect(await textOf(free, first.files.srt)).toMatch(
    /^1\n00:00:00,\d{3} --> [\d:,]+\nWe bake our bread before/,
  );
  expect(await textOf(free, first.files.vtt)).toMatch(/^WEBVTT\n/);
  expect(await textOf(free, first.files.ass)).toContain('We bake our bread');
  const { bytes } = await readFile(free.owner, first.files.video ?? '');
  const [said] = english.said;
  const picture = clipPicture(bytes, ((said?.from ?? 0) + (said?.to ?? 0)) / 2);
  // White letters with a black edge in the lower part, where the picture has none.
  expect(picture.lower.white).toBeGreaterThan(200);
  expect(picture.loudness).toBeGreaterThan(-15.5);
  expect(picture.loudness).toBeLessThan(-12.5);
  expect(first.report).toMatchObject({ lineLength: 1, readingSpeed: 1, gaps: 1, duration: 1 });
}, 60_000);

test('another style of the same video repeats the last stages only, and is not counted again', async () => {
  const again = await requestClip(free.owner, {
    ...free.wish(''),
    source: { kind: 'clip', clipId: first.id },
    options: { style: { name: 'boxed' } },
  });
  await free.passes(600);
  expect((await getClip(free.owner, again.id)).stage).toBe('delivered');
  expect(await endings(again.id)).toMatchObject({
    fetch: 'reused',
    probe: 'reused',
    audio: 'reused',
    transcribe: 'reused',
    cut: 'reused',
    translate: 'skipped',
    speak: 'skipped',
    render: 'done',
    verify: 'done',
  });
  expect(openaiAudio.recordings).toHaveLength(0);
  const { rows } = await db.query('select counted from clip where id = $1', [again.id]);
  expect(rows).toEqual([{ counted: false }]);
});

test('subtitles changed by hand are burned in as they are, and what is said is not listened to again', async () => {
  const { cues } = await getClipCues(free.owner, first.id);
  const handCues = {
    language: 'en',
    cues: cues.slice(0, 1).map(({ words: _, ...cue }) => ({ ...cue, lines: ['Changed by hand'] })),
  };
  const changed = await requestClip(free.owner, {
    ...free.wish(''),
    source: { kind: 'clip', clipId: first.id },
    handCues,
  });
  await free.passes(600);
  const clip = await getClip(free.owner, changed.id);
  expect(clip.stage).toBe('delivered');
  expect(await textOf(free, clip.files.srt)).toContain('Changed by hand');
  expect(await endings(changed.id)).toMatchObject({ transcribe: 'skipped', cut: 'skipped', render: 'done' });
});

test('the whole of it at once: translated, spoken, upright, in a style of its own', async () => {
  const studio = await makeClipStudio('CREATOR');
  openaiAudio.translates = inCyrillic;
  const clip = await make(studio, await studio.upload(english.file), {
    options: {
      translateTo: 'ru',
      voice: true,
      vertical: 'blur',
      style: { name: 'karaoke', colour: '#ff8800' },
    },
  });
  expect(clip).toMatchObject({ stage: 'delivered', failure: null, width: 648, height: 1152 });
  const { cues, language } = await getClipCues(studio.owner, clip.id);
  expect(language).toBe('ru');
  expect(cues.map(({ lines }) => lines.join(' ')).join(' ')).toBe(
    inCyrillic(english.said.map(({ text }) => text).join(' ')),
  );
  expect(openaiAudio.speeches).toHaveLength(2);
  const { bytes } = await readFile(studio.owner, clip.files.video ?? '');
  const picture = clipPicture(bytes, ((cues[0]?.from ?? 0) + (cues[0]?.to ?? 0)) / 2);
  expect(picture.loudness).toBeGreaterThan(-15.5);
  expect(picture.loudness).toBeLessThan(-12.5);
}, 60_000);

test('only upright: nobody is asked what is said', async () => {
  const studio = await makeClipStudio('PRO');
  const clip = await make(studio, await studio.upload(english.file), {
    options: { subtitles: false, vertical: 'follow' },
  });
  expect(clip).toMatchObject({ stage: 'delivered', report: null });
  expect(openaiAudio.recordings).toHaveLength(0);
  expect(await endings(clip.id)).toMatchObject({ audio: 'skipped', transcribe: 'skipped', cut: 'skipped' });
}, 60_000);

test('with nothing to be done to the picture its stream is copied, whole', async () => {
  const studio = await makeClipStudio('PRO');
  const clip = await make(studio, await studio.upload(english.file), { options: { subtitles: false } });
  expect(clip.stage).toBe('delivered');
  const { rows } = await db.query(
    "select data from clip_artefact where company_id = $1 and stage = 'render'",
    [studio.companyId],
  );
  expect(rows[0]?.data).toMatchObject({ copied: true });
}, 60_000);

test('a listener that is down for a while is asked again with growing waits; it is not counted when it stays down', async () => {
  const studio = await makeClipStudio();
  const fileId = await studio.upload(english.file);
  openaiAudio.troubles.push({ status: 503 });
  expect((await make(studio, fileId)).stage).toBe('delivered');
  openaiAudio.hears = heardIn(english.said, 'english');
  openaiAudio.troubles.push({ status: 503 }, { status: 503 }, { status: 503 });
  const { id } = await requestClip(studio.owner, studio.wish(fileId, { options: { language: 'en' } }));
  await studio.passes(600).catch(() => undefined);
  const clip = await getClip(studio.owner, id);
  expect(clip).toMatchObject({ stage: 'failed', failure: { key: 'transcriber-unavailable' } });
}, 60_000);

test.each([['nobody speaks', { text: '', words: [] }, 'clip-nothing-said']] as const)(
  '%s: it says so',
  async (_, hears, key) => {
    const studio = await makeClipStudio();
    openaiAudio.hears = { text: hears.text, words: [...hears.words] };
    const clip = await make(studio, await studio.upload(english.file));
    expect(clip).toMatchObject({ stage: 'failed', failure: { key } });
  },
);

test('what is no video is refused in words and does not count', async () => {
  const studio = await makeClipStudio();
  const file = path.join(directory, 'broken.mp4');
  const whole = (await readFile(free.owner, original)).bytes;
  writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)));
  const clip = await make(studio, await studio.upload(file));
  expect(clip.stage).toBe('failed');
  expect(clip.failure?.key).toMatch(/^clip-(truncated|damaged)$/);
});

test('a finished clip is thrown away with its files; one that is being made is not', async () => {
  const studio = await makeClipStudio();
  const { id } = await requestClip(studio.owner, studio.wish(await studio.upload(english.file)));
  await expect(deleteClip(studio.owner, id)).rejects.toMatchObject({ key: 'clip-unfinished' });
  await studio.passes(600);
  const { files } = await getClip(studio.owner, id);
  await deleteClip(studio.owner, id);
  await expect(getClip(studio.owner, id)).rejects.toMatchObject({ key: 'clip-not-found' });
  await expect(readFile(studio.owner, files.video ?? '')).rejects.toMatchObject({ key: 'file-not-found' });
}, 60_000);

test('one that is called off in the middle is given up there and then', async () => {
  const studio = await makeClipStudio();
  const { id } = await requestClip(studio.owner, studio.wish(await studio.upload(english.file)));
  openaiAudio.troubles.push('hang');
  const work = studio.passes(600);
  await vi.waitUntil(async () => (await getClip(studio.owner, id)).stage === 'transcribe', {
    timeout: 30_000,
  });
  await cancelClip(studio.owner, id);
  await work;
  expect(await getClip(studio.owner, id)).toMatchObject({ failure: { key: 'clip-called-off' } });
}, 90_000);
