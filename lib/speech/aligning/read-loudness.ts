import { decodeSound } from '../sound/decode-sound';

const rate = 8_000;
/** What is decoded at once: the pipe's limit is more than twice as much. */
const windowSeconds = 1_500;
/** The band of voices, without rumble and hiss. */
const filter = 'highpass=f=120,lowpass=f=3600';

/** Loudness of a sound file, in decibels below full scale, one figure for each `frameMs`. Throws as `decodeSound`. */
export async function readLoudness(file: string, frameMs: number, signal?: AbortSignal): Promise<number[]> {
  const levels: number[] = [];
  for (let from = 0; ; from += windowSeconds) {
    const samples = await decodeSound(file, { rate, filter, from, seconds: windowSeconds, signal });
    addLevels(levels, samples, (rate * frameMs) / 1_000);
    if (samples.length < windowSeconds * rate) return levels;
  }
}

function addLevels(levels: number[], samples: Int16Array, frame: number): void {
  for (let start = 0; start + frame <= samples.length; start += frame) {
    let power = 0;
    for (let index = start; index < start + frame; index += 1) power += (samples[index] ?? 0) ** 2;
    levels.push(10 * Math.log10(power / frame / 32_768 ** 2 + 1e-10));
  }
}
