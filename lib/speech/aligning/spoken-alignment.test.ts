import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listEspeakVoices, speakWithEspeak } from '@/lib/vendors/espeak';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { alignText } from './align-text';
import { findSpeech } from './find-speech';

/** A text, and when espeak-ng 1.51 (its own word events) says each word; null where it tells nothing. */
interface Spoken {
  readonly voice: string;
  readonly language: string;
  readonly text: string;
  readonly words: ReadonlyArray<readonly [string, number | null]>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'x8-align-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const installed = await listEspeakVoices();

const sounds = {
  clean: 'anull',
  // As it comes from a phone in a street.
  noisy: 'volume=0.7[a];anoisesrc=color=pink:amplitude=0.02:r=22050[b];[a][b]amix=duration=first:normalize=0',
};

test.skipIf(!installed).each([
  ['en', 'clean', 100, 300],
  ['ru', 'clean', 80, 220],
  ['en', 'noisy', 110, 300],
  ['ru', 'noisy', 90, 320],
] as const)('words of a script (%s, %s) are found in speech', async (language, sound, median, p95) => {
  const { errors, lengthMs, count } = await errorsOf(language, sound);
  expect(lengthMs).toBeGreaterThan(50_000);
  expect(errors.length).toBeGreaterThan(count * 0.95);
  const at = (share: number): number => errors[Math.floor(errors.length * share)] ?? 0;
  process.stdout.write(`script to speech, ${language}, ${sound}: median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
  expect(at(0.5)).toBeLessThan(median);
  expect(at(0.95)).toBeLessThan(p95);
});

async function errorsOf(language: 'en' | 'ru', sound: keyof typeof sounds) {
  const fixture = path.join(import.meta.dirname, `fixtures/spoken-${language}.json`);
  const spoken = JSON.parse(readFileSync(fixture, 'utf8')) as Spoken;
  const name = `${language}-${sound}`;
  writeFileSync(
    path.join(folder, `${name}.wav`),
    await speakWithEspeak({ text: spoken.text, voice: spoken.voice, speed: 1 }),
  );
  await runFfmpeg({
    args: [
      '-i',
      `${name}.wav`,
      '-filter_complex',
      `[0]${sounds[sound]}`,
      '-c:a',
      'libopus',
      '-b:a',
      '24k',
      `${name}.ogg`,
    ],
    directory: folder,
    timeoutMs: 30_000,
  });
  const speech = await findSpeech(path.join(folder, `${name}.ogg`));
  const lengthMs = speech.at(-1)?.to ?? 0;
  const words = alignText(spoken.text, { speech, lengthMs, language });
  const errors = words.flatMap(({ from }, index) => {
    const due = spoken.words[index]?.[1] ?? null;
    return due === null ? [] : [Math.abs(from - due)];
  });
  expect(words.map(({ text }) => text)).toEqual(spoken.words.map(([text]) => text));
  return { errors: errors.sort((a, b) => a - b), lengthMs, count: words.length };
}
