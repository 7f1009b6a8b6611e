import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeOnce } from './made-once';

export interface Said {
  readonly text: string;
  /** Milliseconds from the beginning. */
  readonly from: number;
  readonly to: number;
}

export interface SpokenVideo {
  readonly file: string;
  readonly said: readonly Said[];
  readonly lengthMs: number;
}

/** espeak-ng's samples a second. */
const rate = 22_050;
const bytesAMs = (rate * 2) / 1_000;
const header = 44;

const silence = (ms: number): Buffer => Buffer.alloc(2 * Math.round((ms * rate) / 1_000));

/**
 * A video in `directory` in which a voice says the sentences, each at a time we know, over moving pictures. `picture`:
 * another source of ffmpeg's.
 */
export function spokenVideo(
  directory: string,
  language: string,
  sentences: readonly string[],
  picture = 'testsrc2=s=640x360:r=25',
): SpokenVideo {
  const recipe = ['spoken-video', language, ...sentences, picture];
  // Beside the video itself stands what is said in it, and when.
  const video = madeOnce(recipe, '.mp4', (draft) => film(speak(draft, language, sentences), picture, draft));
  const telling = madeOnce(recipe, '.json', (draft) => {
    const spoken = speak(draft, language, sentences);
    rmSync(spoken.raw);
    writeFileSync(draft, JSON.stringify({ said: spoken.said, lengthMs: spoken.lengthMs }));
  });
  const file = path.join(directory, `spoken-${language}-${sentences.length}.mp4`);
  copyFileSync(video, file);
  return { file, ...(JSON.parse(readFileSync(telling, 'utf8')) as Omit<SpokenVideo, 'file'>) };
}

interface Speech extends Omit<SpokenVideo, 'file'> {
  /** Samples alone. */
  readonly raw: string;
}

function speak(draft: string, language: string, sentences: readonly string[]): Speech {
  const sounds: Buffer[] = [silence(400)];
  const said: Said[] = [];
  for (const text of sentences) {
    const wav = execFileSync('espeak-ng', ['-v', language, '-s', '160', '--stdin', '--stdout'], {
      input: text,
    });
    const samples = withoutEnds(wav.subarray(header));
    const from = Math.round(Buffer.concat(sounds).length / bytesAMs);
    sounds.push(samples);
    said.push({ text, from, to: from + Math.round(samples.length / bytesAMs) });
    sounds.push(silence(600));
  }
  const sound = Buffer.concat(sounds);
  const raw = `${draft}.raw`;
  writeFileSync(raw, sound);
  return { raw, said, lengthMs: Math.floor(sound.length / bytesAMs / 40) * 40 };
}

function film({ raw, lengthMs }: Speech, picture: string, file: string): void {
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
    ...['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', raw],
    ...['-t', (lengthMs / 1_000).toFixed(3), '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '25'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-movflags', '+faststart', file],
  ]);
  rmSync(raw);
}

/** Without the silence that espeak-ng leaves at both ends. */
function withoutEnds(samples: Buffer): Buffer {
  const loud = (at: number): boolean => Math.abs(samples.readInt16LE(at)) > 300;
  let first = 0;
  while (first + 2 < samples.length && !loud(first)) first += 2;
  let last = samples.length - 2;
  while (last > first && !loud(last)) last -= 2;
  return samples.subarray(first, last + 2);
}
