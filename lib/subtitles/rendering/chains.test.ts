import { expect, test } from 'vitest';
import { addMark } from './add-mark';
import { loudnessFilter } from './loudness-filter';
import { mixChains } from './mix-chains';
import { pictureChains } from './picture-chains';
import type { PictureWork } from './picture-work';
import { planPicture } from './plan-picture';
import { touchesPicture } from './touches-picture';

const source = { width: 1280, height: 720 };
const work = (change: Partial<PictureWork> = {}): PictureWork => ({
  source,
  isSqueezed: false,
  plan: planPicture(source, 'none', 1080),
  fps: null,
  follows: false,
  writes: false,
  watermark: null,
  ...change,
});

test('a picture nothing is done to is not touched', () => {
  expect(touchesPicture(work())).toBe(false);
  for (const change of [
    { writes: true },
    { watermark: 1 },
    { fps: 60 },
    { isSqueezed: true },
    { plan: planPicture(source, 'none', 360) },
    { plan: planPicture(source, 'blur', 1080) },
  ])
    expect(touchesPicture(work(change))).toBe(true);
});

test('letters are written last, in the size of the result', () => {
  expect(pictureChains(work({ writes: true }))).toEqual([
    '[0:v:0]scale=1280:720:flags=bicubic,setsar=1[picture]',
    '[picture]ass=f=subtitles.ass,format=yuv420p[video]',
  ]);
});

test('each way upright decodes once and ends in one picture', () => {
  for (const vertical of ['crop', 'blur', 'follow'] as const) {
    const plan = planPicture(source, vertical, 1080);
    const graph = pictureChains(work({ plan, follows: true, writes: true, watermark: 1 })).join(';');
    expect(graph.match(/\[0:v:0\]/g)).toHaveLength(1);
    expect(graph.match(/\[video\]/g)).toHaveLength(1);
    // What goes into a link comes out of one.
    for (const [link] of graph.matchAll(/\[[a-zA-Z]+\]/g))
      if (link !== '[video]') expect(graph.split(link)).toHaveLength(3);
  }
});

test('the window follows its commands, or stays in the middle', () => {
  const plan = planPicture(source, 'follow', 1080);
  const [follows] = pictureChains(work({ plan, follows: true }));
  expect(follows).toContain('sendcmd=f=follow.cmd,crop@window=w=404:h=720:x=0:y=(ih-oh)/2');
  expect(pictureChains(work({ plan }))[0]).not.toContain('sendcmd');
});

test('pixels that are not square are made so first', () => {
  const [chain] = pictureChains(work({ isSqueezed: true, fps: 60 }));
  expect(chain).toMatch(/^\[0:v:0\]fps=60,scale=1280:720,setsar=1,/);
});

test('the voice is heard over the lowered sound, alone where there is none, and without it nothing is mixed', () => {
  const mixed = (hasSound: boolean, voice: number | null) => mixChains({ hasSound, voice, music: null });
  expect(mixed(false, null)).toEqual([]);
  expect(mixed(false, 1).join()).not.toContain('sidechain');
  expect(mixed(true, null).join()).not.toContain('amix');
  expect(mixed(true, 1).join()).toMatch(/sidechaincompress.*amix/);
});

test('music steps back for whatever is said, lasts as long as the pictures, and stands alone where nothing is', () => {
  const music = { input: 2, lengthMs: 8_000, gainDb: -6, said: 'volume=3.00dB' };
  const under = mixChains({ hasSound: true, voice: 1, music });
  expect(under.filter((chain) => chain.endsWith('[mixed]'))).toHaveLength(1);
  expect(under.join(';')).toMatch(
    /\[alone\]volume=3\.00dB,apad=whole_dur=8\.000.*\[music\]\[cue\]sidechaincompress/,
  );
  const alone = mixChains({ hasSound: false, voice: null, music });
  expect(alone).toHaveLength(1);
  expect(alone[0]).toMatch(/^\[2:a:0\].*atrim=end=8\.000.*volume=-6\.00dB.*\[mixed\]$/);
});

test('sound with room above its peaks is made louder as a whole, other sound is levelled', () => {
  const quiet = { integrated: -23.1, truePeak: -12, range: 5, threshold: -33.2 };
  expect(loudnessFilter(quiet)).toBe('volume=9.10dB');
  expect(loudnessFilter({ ...quiet, integrated: -9, truePeak: 0 })).toBe('volume=-5.00dB');
  expect(loudnessFilter({ ...quiet, truePeak: -4 })).toMatch(/^loudnorm=.*measured_I=-23.1:measured_TP=-4/);
});

test('the mark stands in the upper right corner, whichever way the video is held', () => {
  const marked = addMark('[Events]\n', { width: 720, height: 1280 });
  expect(marked).toMatch(/^\[Events\]\nDialogue: 9,0:00:00\.00,9:59:59\.99,Default,/);
  expect(marked).toContain('\\an9\\pos(695,25)');
});
