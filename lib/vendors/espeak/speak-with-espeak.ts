import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runEspeak } from './run-espeak';

/** Words a minute at speed 1. */
const natural = 165;

/**
 * A text as WAV (22,050 Hz, mono) in one of `listEspeakVoices`. The text goes through a file: whatever it says, it is no
 * option and no command. Throws `EspeakFailure`.
 */
export async function speakWithEspeak(wish: {
  readonly text: string;
  readonly voice: string;
  /** 1 is natural. */
  readonly speed: number;
  readonly signal?: AbortSignal | undefined;
}): Promise<Uint8Array> {
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-espeak-'));
  try {
    // Two brackets would be read as phonemes.
    await writeFile(path.join(directory, 'text.txt'), wish.text.replace(/\[(?=\[)/g, '[ '));
    const words = Math.round(natural * wish.speed);
    // -z: no rest after the last sentence.
    const args = ['-v', wish.voice, '-s', String(words), '-z', '-b', '1', '-f', 'text.txt', '-w', 'said.wav'];
    await runEspeak(args, directory, wish.signal);
    return await readFile(path.join(directory, 'said.wav'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
