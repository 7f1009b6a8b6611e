import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readSubtitles } from '@/lib/subtitles';
import { projectRoot } from '@/scripts/project-root';
import { clipPicture } from '@/tests/factories/clip-picture';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { programOf } from '@/tests/factories/program-of';
import { spokenVideo } from '@/tests/factories/spoken-video';

const run = promisify(execFile);
const directory = videoDirectory();
/** Nobody but what is installed, and no model to be had. */
const without = {
  TRANSCRIBER_URL: '',
  TRANSLATOR_URL: '',
  VOICE_URL: '',
  WHISPER_MODEL_URL: 'http://127.0.0.1:9/model.bin',
  X8_DATA_DIR: directory,
};

const program = await programOf('scripts/x8.ts');

async function x8(...words: string[]): Promise<{ code: number; out: Record<string, unknown>; err: string }> {
  const args = [program, 'clip', ...words, '--json'];
  const env = { ...process.env, ...without };
  const done = await run(process.execPath, args, { cwd: projectRoot, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: done.code, out: done.stdout ? JSON.parse(done.stdout) : {}, err: done.stderr };
}

test.each([
  [
    'en',
    [
      'We bake our bread before the sun is up.',
      'Every loaf rests for a whole night.',
      'Come in the morning, and take one home while it is still warm.',
    ],
  ],
  [
    'ru',
    [
      'Мы печём хлеб до восхода солнца.',
      'Каждая буханка отдыхает всю ночь.',
      'Приходите утром и возьмите одну домой, пока она тёплая.',
    ],
  ],
] as const)(
  'a script in %s finds its place in what is said, is burned in, spoken anew and turned upright',
  async (language, sentences) => {
    const video = spokenVideo(directory, language, sentences);
    const script = path.join(directory, `${language}.txt`);
    writeFileSync(script, sentences.join(' '));
    const out = path.join(directory, `${language}-out.mp4`);
    const { code, out: made } = await x8(
      ...[video.file, '--script', script, '--language', language, '--voice'],
      ...['--vertical', 'crop', '--style', 'big', '--out', out],
    );
    expect(code).toBe(0);
    expect(made).toMatchObject({ out, report: { lineLength: 1, gaps: 1, unshown: [] } });
    const { cues } = readSubtitles(readFileSync(out.replace('.mp4', '.srt'), 'utf8'));
    expect(cues.flatMap(({ lines }) => lines).join(' ')).toBe(sentences.join(' '));
    // Every sentence begins where it is said, as far as one can tell from sound alone.
    const late = video.said.map(({ text, from }) => {
      const cue = cues.find(({ lines }) => text.startsWith(lines.join(' ').slice(0, 12)));
      return Math.abs((cue?.from ?? Number.POSITIVE_INFINITY) - from);
    });
    for (const ms of late) expect(ms).toBeLessThanOrEqual(350);
    const facts = made.facts as { lengthMs: number; loudness: number; width: number; height: number };
    expect(Math.abs(facts.lengthMs - video.lengthMs)).toBeLessThanOrEqual(40);
    expect(Math.abs(facts.loudness + 14)).toBeLessThanOrEqual(1.5);
    expect([facts.width, facts.height]).toEqual([540, 960]);
    const [cue] = cues;
    const picture = clipPicture(readFileSync(out), ((cue?.from ?? 0) + (cue?.to ?? 0)) / 2);
    expect(picture.lower.white).toBeGreaterThan(200);
  },
  60_000,
);

test.each([
  ['without text and a model to listen with it names the setting', ['--language', 'en'], /WHISPER_MODEL_URL/],
  ['an odd style is refused', ['--style', 'wild'], /style/],
  ['a script that is not there', ['--script', '/nowhere.txt'], /nowhere/],
] as const)('%s', async (_, more, said) => {
  const video = spokenVideo(directory, 'en', ['Come in.']);
  const { code, err } = await x8(video.file, ...more, '--out', path.join(directory, 'none.mp4'));
  expect(code).toBeGreaterThan(0);
  expect(err).toMatch(said);
});

test('what is no video is refused in words', async () => {
  const file = path.join(directory, 'list.mp4');
  writeFileSync(file, '#EXTM3U\n#EXTINF:1,\n/etc/hostname\n');
  const { code, err } = await x8(file, '--out', path.join(directory, 'none.mp4'));
  expect(code).toBe(1);
  expect(JSON.parse(err)).toMatchObject({ error: { key: 'clip-is-list' } });
});
