import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));

import '@/jobs/all-jobs';
import { readFile } from '@/lib/media';
import { env } from '@/lib/platform/env';
import { type Clip, getClip, getClipCues, requestClip, tendClips } from '@/lib/subtitles';
import { baseContext } from '@/tests/factories/contexts';
import { heardIn } from '@/tests/factories/heard-in';
import { type ClipStudio, makeClipStudio, videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';
import { spokenVideo } from '@/tests/factories/spoken-video';
import { ownerClient } from '@/tests/setup/owner-client';

const day = 86_400_000;
const db = await ownerClient();
const directory = videoDirectory();
const video = spokenVideo(directory, 'en', ['Come in the morning.']);
afterAll(() => openaiAudio.stop());

async function make(studio: ClipStudio): Promise<Clip> {
  openaiAudio.hears = heardIn(video.said);
  const { id } = await requestClip(studio.owner, studio.wish(await studio.upload(video.file)));
  await studio.passes(600);
  return getClip(studio.owner, id);
}

/** What is done every few minutes, so many milliseconds later. */
async function tend(studio: ClipStudio, later: number): Promise<void> {
  studio.clock.moveBy(later);
  await tendClips(
    baseContext({ clock: studio.clock, ...(studio.owner.lane && { lane: studio.owner.lane }) }),
  );
}

async function filesOf({ companyId }: ClipStudio): Promise<string[]> {
  const { rows } = await db.query<{ purpose: string }>(
    'select purpose from media_file where company_id = $1 order by purpose, id',
    [companyId],
  );
  return rows.map(({ purpose }) => purpose);
}

test('the original and what was made on the way go after a day, the result after its time, the clip stays in sight', async () => {
  const studio = await makeClipStudio();
  const clip = await make(studio);
  expect(await filesOf(studio)).toEqual([
    'clip-original',
    'clip-part',
    'clip-poster',
    'clip-text',
    'clip-text',
    'clip-text',
    'clip-video',
  ]);
  expect(clip.canRepeat).toBe(true);
  await tend(studio, day + 60_000);
  expect(await filesOf(studio)).toEqual(['clip-poster', 'clip-text', 'clip-text', 'clip-text', 'clip-video']);
  const after = await getClip(studio.owner, clip.id);
  expect(after.canRepeat).toBe(false);
  await readFile(studio.owner, after.files.video ?? '');
  expect((await getClipCues(studio.owner, clip.id)).cues).not.toHaveLength(0);
  await expect(
    requestClip(studio.owner, { ...studio.wish(''), source: { kind: 'clip', clipId: clip.id } }),
  ).rejects.toMatchObject({ key: 'clip-original-gone' });
  await tend(studio, env().CLIPS_KEPT_DAYS * day);
  expect(await filesOf(studio)).toEqual([]);
  expect((await getClip(studio.owner, clip.id)).files).toEqual({});
}, 60_000);

test('what is used again is kept for another day', async () => {
  const studio = await makeClipStudio();
  const clip = await make(studio);
  studio.clock.moveBy(0.9 * day);
  const again = await requestClip(studio.owner, {
    ...studio.wish(''),
    source: { kind: 'clip', clipId: clip.id },
    options: { style: { name: 'boxed' } },
  });
  await studio.passes(600);
  await tend(studio, 0.5 * day);
  expect((await getClip(studio.owner, again.id)).canRepeat).toBe(true);
}, 60_000);

test('an original nobody made anything of goes too; one that waits in the queue does not', async () => {
  const studio = await makeClipStudio();
  await studio.upload(smallClip(directory, 'orphan.mp4'));
  await requestClip(studio.owner, studio.wish(await studio.upload(smallClip(directory, 'queued.mp4', 3))));
  await tend(studio, 3 * day);
  expect(await filesOf(studio)).toEqual(['clip-original']);
});

test('what killed stages left on the disk is swept', async () => {
  const scratch = path.resolve(env().X8_DATA_DIR, 'clips');
  const [old, young] = [path.join(scratch, 'stage-old'), path.join(scratch, 'stage-young')];
  for (const one of [old, young]) {
    mkdirSync(one, { recursive: true });
    writeFileSync(path.join(one, 'original'), 'x');
  }
  utimesSync(old, new Date(Date.now() - 2 * day), new Date(Date.now() - 2 * day));
  const studio = await makeClipStudio();
  await tend(studio, 0);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  // A stage that ended well, or badly, left nothing itself.
  expect(readdirSync(scratch).filter((name) => name.startsWith('stage-'))).toEqual(['stage-young']);
});

test('a clip whose job is gone ends, and says so', async () => {
  const studio = await makeClipStudio();
  const { id } = await requestClip(studio.owner, studio.wish(await studio.upload(video.file)));
  await db.query(
    "update clip set stage = 'render', stage_since = now() - interval '10 minutes' where id = $1",
    [id],
  );
  await tend(studio, 0);
  expect(await getClip(studio.owner, id)).toMatchObject({
    stage: 'failed',
    failure: { key: 'clip-failed' },
  });
});
