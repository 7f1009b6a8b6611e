import type { Interval } from '../schemas';
import { readLoudness } from './read-loudness';
import { speechIn } from './speech-in';

/** One figure of loudness stands for so many milliseconds. */
const frameMs = 10;

/**
 * When there is a voice in a sound file on disk (loud against its own background, in the band of voices), in milliseconds.
 * Music counts as voice. Throws `invalid` (`recording-refused`) for what cannot be read, and an AbortError when called off.
 */
export async function findSpeech(file: string, signal?: AbortSignal): Promise<Interval[]> {
  return speechIn(await readLoudness(file, frameMs, signal), frameMs);
}
