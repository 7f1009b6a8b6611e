import { afterAll, expect, test, vi } from 'vitest';

const { openaiAudio } = await vi.hoisted(async () => {
  process.env.CLIPS_PARALLEL = '1';
  process.env.CLIPS_PARALLEL_PER_COMPANY = '1';
  return import('@/tests/doubles/openai-audio/installed');
});

import '@/jobs/all-jobs';
import { newId } from '@/lib/platform/new-id';
import { admitClips, type Clip, cancelClip, getClip, getClipRules, requestClip } from '@/lib/subtitles';
import { baseContext } from '@/tests/factories/contexts';
import { type ClipStudio, makeClipStudio, videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
afterAll(() => openaiAudio.stop());
const file = smallClip(videoDirectory(), 'small.mp4', 2, ['-preset', 'ultrafast']);

/** Asked for, and as good as made: these tests are about what may be asked for. */
async function ask(studio: ClipStudio, end: 'delivered' | 'failed' | null = 'delivered'): Promise<Clip> {
  const clip = await requestClip(studio.owner, studio.wish(await studio.upload(file)));
  if (end) await finish(clip.id, end);
  return clip;
}

async function finish(clipId: string, end: 'delivered' | 'failed' = 'delivered'): Promise<void> {
  await db.query(
    `update clip set stage = $2, failure = case when $2 = 'failed' then 'clip-failed' end, finished_at = now() where id = $1`,
    [clipId, end],
  );
}

test('three clips a day are free, the fourth is refused in words; those that failed do not count', async () => {
  const studio = await makeClipStudio();
  await ask(studio);
  await ask(studio, 'failed');
  await ask(studio);
  await ask(studio, 'failed');
  expect((await getClipRules(studio.owner)).usedToday).toBe(2);
  await ask(studio);
  await expect(ask(studio)).rejects.toMatchObject({
    code: 'limit',
    key: 'clips-too-many-today',
    params: { limit: 3, tier: 'FREE' },
  });
});

test('the day is that of the company, wherever the server stands', async () => {
  const studio = await makeClipStudio('FREE', 'Asia/Vladivostok');
  // 23:30 of the 5th in Vladivostok is the afternoon of the same day in UTC.
  studio.clock.moveTo(new Date('2026-12-05T13:30:00Z'));
  for (let nr = 0; nr < 3; nr += 1) await ask(studio);
  await expect(ask(studio)).rejects.toMatchObject({ key: 'clips-too-many-today' });
  studio.clock.moveTo(new Date('2026-12-05T14:01:00Z'));
  expect((await getClipRules(studio.owner)).usedToday).toBe(0);
  await ask(studio);
  expect((await getClipRules(studio.owner)).usedToday).toBe(1);
});

test('asked at the same time as often as one likes, no more are counted than the day has', async () => {
  const studio = await makeClipStudio();
  const fileId = await studio.upload(file);
  const ends = await Promise.allSettled(
    Array.from({ length: 12 }, () => requestClip(studio.owner, studio.wish(fileId))),
  );
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const end of ends) if (end.status === 'fulfilled') await finish(end.value.id);
});

test('the same wish twice is one clip', async () => {
  const studio = await makeClipStudio();
  const wish = studio.wish(await studio.upload(file));
  const clips = await Promise.all(Array.from({ length: 5 }, () => requestClip(studio.owner, wish)));
  expect(new Set(clips.map(({ id }) => id)).size).toBe(1);
  await finish(clips[0]?.id ?? '');
});

test('ten changes of a clip are free in a day, the next one counts', async () => {
  const studio = await makeClipStudio();
  const { id } = await ask(studio);
  const change = () =>
    requestClip(studio.owner, { ...studio.wish(''), source: { kind: 'clip', clipId: id } });
  for (let nr = 0; nr < 10; nr += 1) await finish((await change()).id);
  expect((await getClipRules(studio.owner)).usedToday).toBe(1);
  await finish((await change()).id);
  expect((await getClipRules(studio.owner)).usedToday).toBe(2);
});

test.each([
  ['FREE', { translateTo: 'ru' }, 'tier-without-translation'],
  ['FREE', { style: { name: 'karaoke' } }, 'tier-without-styles'],
  ['FREE', { style: { colour: '#ff0000' } }, 'tier-without-styles'],
  ['FREE', { voice: true }, 'tier-without-voice'],
  ['PRO', { voice: true }, 'tier-without-voice'],
  ['PRO', { style: { name: 'big' } }, 'tier-without-styles'],
] as const)('%s does not come with %o', async (tier, options, key) => {
  const studio = await makeClipStudio(tier);
  const wish = studio.wish(await studio.upload(file), { options });
  await expect(requestClip(studio.owner, wish)).rejects.toMatchObject({ code: 'forbidden', key });
});

test('a video that is longer than the tier takes is refused once it is known, and does not count', async () => {
  const studio = await makeClipStudio();
  const long = smallClip(videoDirectory(), 'long.mp4', 63, ['-preset', 'ultrafast', '-r', '5']);
  const { id } = await requestClip(studio.owner, studio.wish(await studio.upload(long)));
  await studio.passes(60);
  expect(await getClip(studio.owner, id)).toMatchObject({
    stage: 'failed',
    failure: { key: 'clip-too-long', params: { length: expect.stringMatching(/^1:0[34]$/), limit: '1:00' } },
  });
  expect((await getClipRules(studio.owner)).usedToday).toBe(0);
});

test('whoever pays more goes first, and whoever waits long enough goes before them', async () => {
  const tiers = ['FREE', 'PRO', 'CREATOR'] as const;
  const studios = await Promise.all(tiers.map((tier) => makeClipStudio(tier)));
  const began: string[] = [];
  const names = new Map<string, string>();
  const askAt = async (studio: ClipStudio | undefined, name: string, at: string): Promise<void> => {
    if (!studio) throw new Error('No studio.');
    const clip = await ask(studio, null);
    names.set(clip.id, name);
    await db.query('update clip set created_at = $2 where id = $1', [clip.id, at]);
  };
  const [free, pro, creator] = studios;
  await askAt(free, 'free', '2026-11-21T10:00:00Z');
  await askAt(pro, 'pro', '2026-11-21T10:01:00Z');
  await askAt(creator, 'creator', '2026-11-21T10:02:00Z');
  await askAt(creator, 'creator, later', '2026-11-21T10:30:00Z');
  for (let turn = 0; turn < 4; turn += 1) {
    await admitClips(baseContext({ lane: newId('lane') }));
    const { rows } = await db.query<{ id: string }>("select id from clip where stage = 'fetch'");
    expect(rows).toHaveLength(1);
    began.push(names.get(rows[0]?.id ?? '') ?? '');
    await finish(rows[0]?.id ?? '');
  }
  expect(began).toEqual(['creator', 'pro', 'free', 'creator, later']);
});

test('one that is called off makes room, and does not count', async () => {
  const studio = await makeClipStudio();
  const clip = await ask(studio, null);
  await cancelClip(studio.owner, clip.id);
  expect(await getClip(studio.owner, clip.id)).toMatchObject({
    stage: 'failed',
    failure: { key: 'clip-called-off' },
  });
  expect((await getClipRules(studio.owner)).usedToday).toBe(0);
});

test('another company sees neither the clip nor its video', async () => {
  const [one, other] = [await makeClipStudio(), await makeClipStudio()];
  const fileId = await one.upload(file);
  const { id } = await requestClip(one.owner, one.wish(fileId));
  await expect(getClip(other.owner, id)).rejects.toMatchObject({ key: 'clip-not-found' });
  await expect(requestClip(other.owner, other.wish(fileId))).rejects.toMatchObject({
    key: 'clip-original-gone',
  });
  const again = { ...other.wish(''), source: { kind: 'clip', clipId: id } as const };
  await expect(requestClip(other.owner, again)).rejects.toMatchObject({ key: 'clip-not-found' });
  await finish(id);
});

test('administrators see what is asked for a day, and why clips fail', async () => {
  const studio = await makeClipStudio();
  const { id } = await ask(studio, 'failed');
  const { rows: daily } = await db.query(
    "select * from reports.clips_daily where tier = 'FREE' and failed > 0 and companies > 0",
  );
  expect(daily.length).toBeGreaterThan(0);
  const { rows: failures } = await db.query(
    "select sum(times)::int as times from reports.clip_failures where failure = 'clip-failed'",
  );
  expect(failures[0]?.times).toBeGreaterThan(0);
  await db.query(
    `insert into clip_stage (company_id, clip_id, stage, began_at, ended_at, ending)
     values ($1, $2, 'render', now() - interval '8 seconds', now(), 'done')`,
    [studio.companyId, id],
  );
  const { rows: stages } = await db.query("select * from reports.clip_stages where stage = 'render'");
  expect(stages[0]).toMatchObject({ ending: 'done', times: 1, p50_seconds: '8.0' });
});
