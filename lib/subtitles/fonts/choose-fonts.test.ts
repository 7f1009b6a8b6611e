import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { writeAss } from '../formats/write-ass';
import { SubtitleStyle } from '../schemas';
import { chooseFonts } from './choose-fonts';

const width = 640;
const height = 240;
/** No character, and no font has a picture of it. */
const unknown = '\u{10fffd}';

const scripts = {
  Latin: 'Süße Žluťoučký naïve Æsir ỹ ₽ €',
  Cyrillic: 'Съешь ещё этих мягких булок їґў',
  Greek: 'Ξεσκεπάζω τὴν ψυχοφθόρα',
  Arabic: 'نص حكيم له سر قاطع پچگ',
  Hebrew: 'דג סקרן שט בים שָׁלוֹם',
  Devanagari: 'ऋषियों को सताने वाले क्षत्रिय',
  Thai: 'เป็นมนุษย์สุดประเสริฐ น้ำ',
  Chinese: '我能吞下玻璃而不伤身体，「龍」。',
  Japanese: '色は匂へど散りぬるを カタカナ',
  Korean: '다람쥐 헌 쳇바퀴에 타고파',
  emoji: '😀 🔥 ❤️ 🇺🇦 👍🏽 ✅ 🚀',
} as const;

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'choose-fonts-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test.each(Object.entries(scripts))('every letter of %s is shown', async (_, text) => {
  const fonts = await chooseFonts([text], 'Noto Sans');
  expect(fonts.missing).toEqual([]);
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const shown = [...new Set(letters.filter((letter) => letter.trim() !== ''))];
  const [missing, ...pictures] = await draw([unknown, ...shown], [text, unknown]);
  expect(lit(missing)).toBeGreaterThan(0);
  for (const [index, picture] of pictures.entries()) {
    const letter = shown[index] ?? '';
    expect(lit(picture), `${letter} is not drawn`).toBeGreaterThan(0);
    expect(picture?.equals(missing ?? Buffer.alloc(0)), `${letter} is drawn as a missing letter`).toBe(false);
  }
});

test('a line of many scripts is shown whole, each run in a font that has it', async () => {
  const text = 'Hi, привет שלום 你好 สวัสดี 🔥!';
  const fonts = await chooseFonts([text], 'Noto Sans');
  const ass = writeAss(cuesOf([text]), { style, width, height, language: null, fonts });
  expect(ass).toContain('Hi, привет {\\fn');
  expect(ass).toMatch(/\{\\fnSymbola\\fs[\d.]+\}🔥\{\\fnNoto Sans\\fs[\d.]+\}!/u);
  const one = lit((await draw(['Hi, привет'], [text]))[0]);
  expect(lit((await draw([text], [text]))[0])).toBeGreaterThan(one * 1.3);
});

test('another wished family is taken where it has the letters, and only there', async () => {
  const fonts = await chooseFonts(['Hello, мир, 你好'], 'Liberation Sans', 'zh');
  expect(fonts.family).toBe('Liberation Sans');
  expect(fonts.fallbacks).toEqual([
    { family: 'Noto Sans CJK SC', lineHeight: expect.closeTo(1.448, 2), characters: ['你', '好'] },
  ]);
});

test('Han letters take the shapes of the language', async () => {
  const familyOf = async (text: string, language: string | null): Promise<string | undefined> =>
    (await chooseFonts([text], 'Noto Sans', language)).fallbacks[0]?.family;
  expect(await familyOf('直', 'ja')).toBe('Noto Sans CJK JP');
  expect(await familyOf('直', 'zh-Hant')).toBe('Noto Sans CJK TC');
  expect(await familyOf('直', null)).toBe('Noto Sans CJK SC');
  expect(await familyOf('直に', null)).toBe('Noto Sans CJK JP');
});

test('a family that is not here is replaced; what no font shows is told', async () => {
  const fonts = await chooseFonts([`Hello ${unknown}`], 'No Such Family');
  expect(fonts).toEqual({
    family: 'Noto Sans',
    lineHeight: expect.closeTo(1.362, 3),
    fallbacks: [],
    missing: [unknown],
  });
});

const style = SubtitleStyle.parse({ size: 'large' });
const second = 1_000;

function cuesOf(texts: readonly string[]) {
  return texts.map((text, index) => ({
    id: String(index),
    from: index * second,
    to: (index + 1) * second,
    lines: [text],
  }));
}

/** A grey picture of each text, one a second. */
async function draw(texts: readonly string[], all: readonly string[]): Promise<Buffer[]> {
  const fonts = await chooseFonts(all, 'Noto Sans');
  await writeFile(
    path.join(directory, 'cues.ass'),
    writeAss(cuesOf(texts), { style, width, height, language: null, fonts }),
  );
  const source = `color=black:s=${width}x${height}:r=1:d=${texts.length}`;
  const { stdout } = await runFfmpeg({
    args: [
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      source,
      '-vf',
      'ass=cues.ass,format=gray',
      '-f',
      'rawvideo',
      '-',
    ],
    directory,
    timeoutMs: 30_000,
  });
  const size = width * height;
  return Array.from({ length: texts.length }, (_, index) =>
    stdout.subarray(index * size, (index + 1) * size),
  );
}

const lit = (picture: Buffer | undefined): number => picture?.filter((pixel) => pixel > 100).length ?? 0;
