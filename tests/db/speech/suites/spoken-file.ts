import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { speakWithEspeak } from '@/lib/vendors/espeak';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';

const folder = mkdtempSync(path.join(tmpdir(), 'x8-spoken-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = new Map<string, Promise<string>>();

/**
 * A text spoken by espeak-ng, as the pipeline hands sound over: Ogg/Opus, mono; the same file for the same wish. `filter`
 * changes the sound on the way.
 */
export function spokenFile(text: string, voice = 'en-us', filter = 'anull'): Promise<string> {
  const key = [text, voice, filter].join('\n');
  const file = made.get(key) ?? speak(text, voice, filter, made.size);
  made.set(key, file);
  return file;
}

async function speak(text: string, voice: string, filter: string, number: number): Promise<string> {
  const bytes = await speakWithEspeak({ text, voice, speed: 1 });
  writeFileSync(path.join(folder, `${number}.wav`), bytes);
  const opus = ['-c:a', 'libopus', '-b:a', '24k', '-compression_level', '0'];
  await runFfmpeg({
    args: ['-v', 'error', '-i', `${number}.wav`, '-af', filter, ...opus, `${number}.ogg`],
    directory: folder,
    timeoutMs: 30_000,
  });
  return path.join(folder, `${number}.ogg`);
}
