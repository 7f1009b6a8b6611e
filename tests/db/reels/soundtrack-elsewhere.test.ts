import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { kie } = await vi.hoisted(async () => {
  process.env.REELS_GENERATORS = 'kie';
  process.env.REELS_DELAY_SECONDS = '0';
  return import('@/tests/doubles/kie/installed');
});

import '@/jobs/all-jobs';
import { getBalance } from '@/lib/credits';
import { readFile } from '@/lib/media';
import { newId } from '@/lib/platform/new-id';
import { addProviderKey, getReel, requestReels } from '@/lib/reels';
import { baseContext } from '@/tests/factories/contexts';
import { makeStudio } from '@/tests/factories/make-studio';
import { musicIn } from '@/tests/factories/music-in';
import { type OfferedMusic, offerMusic } from '@/tests/factories/offer-music';
import { videoWith } from '@/tests/factories/video-with';

let music: OfferedMusic;
beforeAll(async () => {
  music = await offerMusic();
  kie.generationMs = 0;
  const secret = kie.addKey(newId('key'));
  await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret });
});
afterAll(() => kie.close());

async function made(video: Buffer): Promise<Uint8Array> {
  kie.video = video;
  const studio = await makeStudio(1);
  const { reels } = await requestReels(studio.owner, studio.wish(1, { soundtrackId: music.trackId }));
  await studio.passes(60);
  const reel = await getReel(studio.owner, reels[0]?.id ?? '');
  expect(reel).toMatchObject({ stage: 'delivered', generator: 'kie' });
  return (await readFile(studio.owner, reel.fileId ?? '')).bytes;
}

test('a silent video made elsewhere gets the track alone, for its whole length', async () => {
  const heard = musicIn(await made(videoWith('none')), music.bytes);
  expect(heard.share(0.5, 2.5)).toBeGreaterThan(0.8);
  expect(heard.share(3.5, 4.5)).toBeGreaterThan(0.8);
});

test('under a video’s own sound the track is there and steps back for it', async () => {
  const heard = musicIn(await made(videoWith('second-half')), music.bytes);
  expect(heard.gain(0.7, 2)).toBeGreaterThan(0);
  expect(heard.share(0.7, 2)).toBeGreaterThan(0.7);
  expect(heard.gain(3.2, 4.6)).toBeGreaterThan(heard.gain(0.7, 2) * 0.05);
  expect(heard.gain(3.2, 4.6)).toBeLessThan(heard.gain(0.7, 2) * 0.7);
});

test('nothing is ordered elsewhere for a track whose rights have ended meanwhile', async () => {
  const studio = await makeStudio(1);
  const { reels } = await requestReels(studio.owner, studio.wish(1, { soundtrackId: music.trackId }));
  const before = kie.requests.filter(({ path }) => path.endsWith('createTask')).length;
  await music.withdraw();
  await studio.passes(60);
  expect(await getReel(studio.owner, reels[0]?.id ?? '')).toMatchObject({ failure: 'SOUNDTRACK_GONE' });
  expect(kie.requests.filter(({ path }) => path.endsWith('createTask'))).toHaveLength(before);
  expect(await getBalance(studio.owner)).toEqual({ available: 1, held: 0 });
});
