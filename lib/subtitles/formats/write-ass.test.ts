import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { chooseFonts } from '../fonts/choose-fonts';
import { type Cue, SubtitleStyle } from '../schemas';
import { writeAss } from './write-ass';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'write-ass-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const upright = { width: 360, height: 640 };
const wide = { width: 640, height: 360 };
const saying: Cue = {
  id: '1',
  from: 0,
  to: 3_000,
  lines: ['Light the', 'words up'],
  words: ['Light', 'the', 'words', 'up'].map((text, index) => ({
    text,
    from: index * 750,
    to: (index + 1) * 750,
  })),
};

test.each(['clean', 'boxed', 'karaoke', 'big'] as const)(
  'in an upright picture the style %s keeps clear of the lowest sixth and of the sides',
  async (name) => {
    const [picture] = await draw([saying], { name }, upright);
    const { top, bottom, left, right } = edgesOf(picture, upright);
    expect(bottom).toBeLessThan(upright.height * 0.85);
    expect(top).toBeGreaterThan(upright.height * 0.5);
    expect(left).toBeGreaterThan(upright.width * 0.03);
    expect(right).toBeLessThan(upright.width * 0.97);
  },
);

test('position is below, in the middle, or above', async () => {
  const middleOf = async (position: SubtitleStyle['position']): Promise<number> => {
    const { top, bottom } = edgesOf((await draw([saying], { position }, wide))[0], wide);
    return (top + bottom) / 2 / wide.height;
  };
  expect(await middleOf('bottom')).toBeGreaterThan(0.75);
  expect(await middleOf('middle')).toBeCloseTo(0.5, 1);
  expect(await middleOf('top')).toBeLessThan(0.25);
});

test('one word after another lights up, and goes out again', async () => {
  const pictures = await draw([saying], { name: 'karaoke', colour: '#ff0000' }, wide, 4);
  const spots = pictures.map((picture) => edgesOf(picture, wide, isRed));
  expect(pictures).toHaveLength(4);
  const [first, second, third, fourth] = spots;
  expect(second?.left).toBeGreaterThan(first?.right ?? 0);
  expect(fourth?.left).toBeGreaterThan(third?.right ?? 0);
  expect(third?.top).toBeGreaterThan(first?.bottom ?? 0);
  // Never the whole line.
  for (const spot of spots) expect(spot.right - spot.left).toBeLessThan(wide.width * 0.2);
});

test('words that somebody has changed light up by their length', async () => {
  const changed = { ...saying, lines: ['Something quite different'] };
  const pictures = await draw([changed], { name: 'karaoke', colour: '#ff0000' }, wide, 4);
  const spots = pictures.map((picture) => edgesOf(picture, wide, isRed));
  expect(spots.every(({ right }) => right > 0)).toBe(true);
  expect(spots.at(-1)?.left).toBeGreaterThan(spots[0]?.right ?? 0);
});

test('a line too wide for the picture is written smaller, whole', async () => {
  const long = { ...saying, lines: ['ЩЖШМЩЖШМ '.repeat(6).trim()] };
  const { left, right } = edgesOf((await draw([long], { name: 'big', size: 'large' }, upright))[0], upright);
  expect(left).toBeGreaterThan(0);
  expect(right).toBeLessThan(upright.width - 1);
  expect(right - left).toBeGreaterThan(upright.width * 0.6);
});

test('letters are of about the same size in every font', async () => {
  const heightOf = async (text: string): Promise<number> => {
    const { top, bottom } = edgesOf((await draw([{ ...saying, lines: [text] }], {}, wide))[0], wide);
    return bottom - top;
  };
  const latin = await heightOf('l');
  expect(await heightOf('ا')).toBeGreaterThan(latin * 0.7);
  expect(await heightOf('ก')).toBeGreaterThan(latin * 0.6);
  expect(await heightOf('国')).toBeGreaterThan(latin * 0.8);
});

test('what looks like a command is shown letter by letter', async () => {
  const shown = await draw([{ ...saying, lines: ['{\\an8\\p1}m 0 0 l 999 999{\\pos(0,0)}\\N'] }], {}, wide);
  const { top, bottom } = edgesOf(shown[0], wide);
  expect(top).toBeGreaterThan(wide.height * 0.8);
  expect(bottom - top).toBeLessThan(wide.height * 0.1);
});

test('a family’s name cannot end its field', () => {
  const ass = writeAss([saying], {
    style: SubtitleStyle.parse({ font: 'A,0,&H00{\\p1}\nDialogue: x' }),
    ...wide,
    language: null,
  });
  expect(ass.split('\n').filter((line) => line.startsWith('Dialogue:'))).toHaveLength(1);
  expect(ass).toContain('Style: Cue,A0H00p1Dialogue: x,');
});

type Test = (red: number, green: number, blue: number) => boolean;
const isLit: Test = (red, green, blue) => red > 60 || green > 60 || blue > 60;
const isRed: Test = (red, green, blue) => red > 150 && green < 70 && blue < 70;

/** Pictures of the first cue, evenly over its time. */
async function draw(
  cues: Cue[],
  style: Partial<SubtitleStyle>,
  size: { readonly width: number; readonly height: number },
  count = 1,
): Promise<Buffer[]> {
  const wished = SubtitleStyle.parse(style);
  const fonts = await chooseFonts(
    cues.flatMap(({ lines }) => lines),
    wished.font,
  );
  const ass = writeAss(cues, { style: wished, ...size, language: null, fonts });
  await writeFile(path.join(directory, 'cues.ass'), ass);
  const source = `color=black:s=${size.width}x${size.height}:r=${count}/3:d=3`;
  const { stdout } = await runFfmpeg({
    args: [
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      source,
      '-vf',
      'setpts=PTS+0.3/TB,ass=cues.ass,format=rgb24',
      '-f',
      'rawvideo',
      '-',
    ],
    directory,
    timeoutMs: 30_000,
  });
  const length = size.width * size.height * 3;
  return Array.from({ length: stdout.length / length }, (_, index) =>
    stdout.subarray(index * length, (index + 1) * length),
  );
}

/** The box around the pixels that something is true of; zeros where there are none. */
function edgesOf(
  picture: Buffer | undefined,
  { width, height }: { readonly width: number; readonly height: number },
  holds = isLit,
) {
  const edges = { top: height, bottom: 0, left: width, right: 0 };
  for (let pixel = 0; picture && pixel < width * height; pixel += 1) {
    const at = pixel * 3;
    if (!holds(picture[at] ?? 0, picture[at + 1] ?? 0, picture[at + 2] ?? 0)) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y);
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
  }
  return edges;
}
