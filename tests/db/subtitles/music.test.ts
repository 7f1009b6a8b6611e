import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import '@/jobs/all-jobs';
import { readFile } from '@/lib/media';
import { type Clip, getClip, requestClip } from '@/lib/subtitles';
import { clipPicture } from '@/tests/factories/clip-picture';
import { type ClipStudio, makeClipStudio, videoDirectory } from '@/tests/factories/make-clip-studio';
import { musicIn } from '@/tests/factories/music-in';
import { type OfferedMusic, offerMusic } from '@/tests/factories/offer-music';
import { videoWith } from '@/tests/factories/video-with';

const directory = videoDirectory();
let music: OfferedMusic;
let studio: ClipStudio;
let noisy: string;
beforeAll(async () => {
  music = await offerMusic();
  studio = await makeClipStudio('CREATOR');
  noisy = await studio.upload(video('noisy', 'second-half'));
});

function video(name: string, sound: Parameters<typeof videoWith>[0]): string {
  const file = path.join(directory, `${name}.mp4`);
  writeFileSync(file, videoWith(sound));
  return file;
}

const wish = (fileId: string, level: number) =>
  studio.wish(fileId, { options: { subtitles: false, music: { trackId: music.trackId, level } } });

async function made(fileId: string, level: number): Promise<{ clip: Clip; bytes: Uint8Array }> {
  const { id } = await requestClip(studio.owner, wish(fileId, level));
  await studio.passes(600);
  const clip = await getClip(studio.owner, id);
  expect(clip).toMatchObject({ stage: 'delivered', failure: null });
  return { clip, bytes: (await readFile(studio.owner, clip.files.video ?? '')).bytes };
}

test('music goes on under the whole video, steps back for its sound, and is as loud as wished', async () => {
  const loud = await made(noisy, 80);
  const heard = musicIn(loud.bytes, music.bytes);
  expect(heard.share(0.7, 2)).toBeGreaterThan(0.8);
  expect(heard.gain(3.2, 4)).toBeGreaterThan(heard.gain(0.7, 2) * 0.05);
  expect(heard.gain(3.2, 4)).toBeLessThan(heard.gain(0.7, 2) * 0.7);
  expect(Math.abs(clipPicture(loud.bytes, 1_000).loudness + 14)).toBeLessThanOrEqual(1.5);
  expect(loud.clip.options.music).toEqual({ trackId: music.trackId, level: 80 });
  const quiet = musicIn((await made(noisy, 20)).bytes, music.bytes);
  expect(quiet.gain(0.7, 2)).toBeLessThan(heard.gain(0.7, 2) / 2);
}, 60_000);

test('a video without sound gets the music alone', async () => {
  const { bytes } = await made(await studio.upload(video('silent', 'none')), 30);
  const heard = musicIn(bytes, music.bytes);
  expect(heard.share(0.7, 2)).toBeGreaterThan(0.8);
  expect(heard.share(3.2, 4)).toBeGreaterThan(0.8);
}, 60_000);

test('what may not be used any more is neither asked for, nor rendered, nor handed out as it was made before', async () => {
  const again = await requestClip(studio.owner, wish(noisy, 80));
  await music.withdraw();
  await studio.passes(600);
  expect(await getClip(studio.owner, again.id)).toMatchObject({
    stage: 'failed',
    failure: { key: 'track-not-offered' },
  });
  await expect(requestClip(studio.owner, wish(noisy, 80))).rejects.toMatchObject({
    key: 'track-not-offered',
  });
  await music.restore();
});
