import { beforeAll, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.REELS_DELAY_SECONDS = '0';
  process.env.REELS_GENERATORS = 'ffmpeg';
});

import '@/jobs/all-jobs';
import { getBalance } from '@/lib/credits';
import { getReel, requestReels } from '@/lib/reels';
import { makeStudio } from '@/tests/factories/make-studio';
import { type OfferedMusic, offerMusic } from '@/tests/factories/offer-music';

let music: OfferedMusic;
beforeAll(async () => {
  music = await offerMusic();
});

test('a track that is not offered is not ordered with, and takes no credit', async () => {
  const studio = await makeStudio(1);
  const wish = (soundtrackId: string) => requestReels(studio.owner, studio.wish(1, { soundtrackId }));
  await expect(wish('trk_unknown')).rejects.toMatchObject({ key: 'track-not-offered' });
  await music.withdraw();
  await expect(wish(music.trackId)).rejects.toMatchObject({ key: 'track-not-offered', code: 'not-found' });
  await music.restore();
  expect(await getBalance(studio.owner)).toEqual({ available: 1, held: 0 });
});

test('rights that end after the order fail the reel with their own reason, and the credit comes back', async () => {
  const studio = await makeStudio(1);
  const wish = studio.wish(1, { soundtrackId: music.trackId });
  const { reels } = await requestReels(studio.owner, wish);
  await music.withdraw();
  // The same wish said again is still the same order.
  expect((await requestReels(studio.owner, wish)).reels[0]?.id).toBe(reels[0]?.id);
  await studio.passes(10);
  const reel = await getReel(studio.owner, reels[0]?.id ?? '');
  expect(reel).toMatchObject({ stage: 'failed', failure: 'SOUNDTRACK_GONE', fileId: null });
  expect(await getBalance(studio.owner)).toEqual({ available: 1, held: 0 });
  await music.restore();
});
