import { execFileSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.REELS_DELAY_SECONDS = '0';
});

import '@/jobs/all-jobs';
import { getBalance } from '@/lib/credits';
import { getFile, readFile } from '@/lib/media';
import { findDelivery, getReel, getReelLogo, requestReels, setReelLogo } from '@/lib/reels';
import { clipPicture } from '@/tests/factories/clip-picture';
import { makeStudio } from '@/tests/factories/make-studio';
import { musicIn } from '@/tests/factories/music-in';
import { offerMusic } from '@/tests/factories/offer-music';

/** A picture in a colour that no reel has by itself. */
const logo = execFileSync('ffmpeg', [
  ...['-v', 'error', '-f', 'lavfi', '-i', 'color=0xff00ff:s=300x80', '-frames:v', '1'],
  ...['-f', 'image2pipe', '-c:v', 'png', '-'],
]);

/** How many pixels of a picture are of that colour, more or less. */
function coloured(picture: Uint8Array): number {
  const pixels = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-f', 'image2pipe', '-i', '-', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    { input: picture, maxBuffer: 32 * 1024 * 1024 },
  );
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3)
    if ((pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 255) < 60 && (pixels[at + 2] ?? 0) > 200) count += 1;
  return count;
}

test('without any key this machine makes the video: with the company’s logo on it and the chosen music, to the end', async () => {
  const studio = await makeStudio(1);
  const music = await offerMusic();
  const { logoId } = await setReelLogo(studio.owner, { name: 'logo.png', bytes: logo });
  expect(await getReelLogo(studio.owner)).toEqual({ logoId });
  const { reels } = await requestReels(
    studio.owner,
    studio.wish(1, { price: '€49', soundtrackId: music.trackId }),
  );
  const id = reels[0]?.id ?? '';
  await studio.passes(10);
  const reel = await getReel(studio.owner, id);
  expect(reel).toMatchObject({
    stage: 'delivered',
    generator: 'ffmpeg',
    failure: null,
    soundtrackId: music.trackId,
  });
  expect((await findDelivery(studio.job, id))?.video).toMatchObject({ width: 1_080, height: 1_920 });
  expect(await getBalance(studio.owner)).toEqual({ available: 0, held: 0 });
  const { bytes } = await readFile(studio.owner, reel.posterId ?? '');
  expect(coloured(bytes)).toBeGreaterThan(500);
  const video = (await readFile(studio.owner, reel.fileId ?? '')).bytes;
  const heard = musicIn(video, music.bytes);
  expect(heard.share(0.5, 2.5)).toBeGreaterThan(0.8);
  // The track is shorter than the reel, and goes on; it ends softly.
  expect(heard.share(4, 6.5)).toBeGreaterThan(0.8);
  expect(heard.gain(7.7, 8)).toBeLessThan(heard.gain(4, 6.5) / 2);
  expect(Math.abs(clipPicture(video, 1_000).loudness + 14)).toBeLessThanOrEqual(1);
}, 120_000);

test('a logo can be changed and taken away, and belongs to its company; its file goes with it', async () => {
  const studio = await makeStudio(0);
  const { logoId: first } = await setReelLogo(studio.owner, { name: 'logo.png', bytes: logo });
  const { logoId: second } = await setReelLogo(studio.owner, { name: 'logo.png', bytes: logo });
  await expect(getFile(studio.owner, first ?? '')).rejects.toMatchObject({ key: 'file-not-found' });
  const other = await makeStudio(0);
  expect(await getReelLogo(other.owner)).toEqual({ logoId: null });
  await expect(getFile(other.owner, second ?? '')).rejects.toMatchObject({ key: 'file-not-found' });
  expect(await setReelLogo(studio.owner, null)).toEqual({ logoId: null });
  const text = { name: 'logo.png', bytes: Buffer.from('no picture') };
  await expect(setReelLogo(studio.owner, text)).rejects.toMatchObject({ key: 'file-type-refused' });
});
