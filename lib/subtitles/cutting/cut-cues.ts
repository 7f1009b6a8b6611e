import type { Word } from '@/lib/speech';
import type { Cue, ProfileName } from '../schemas';
import { cutWords } from './cut-words';
import { frameGap } from './frame-gap';
import { profiles } from './profiles';
import { timeCues } from './time-cues';
import { toCue } from './to-cue';

export interface Cutting {
  readonly profile: ProfileName;
  /** Frames a second of the video. */
  readonly fps: number;
  /** Changes of shot, in milliseconds. */
  readonly shots?: readonly number[];
  /** ISO 639-1 or longer; null: not known. */
  readonly language: string | null;
}

/**
 * Cuts what was said into subtitles: one or two lines each that end where sense does, are there while they are said, and
 * long enough to be read. Words stay in the order they are given in, whatever their times; nothing is left out.
 */
export function cutCues(
  words: readonly Word[],
  { profile: name, fps, shots = [], language }: Cutting,
): Cue[] {
  const profile = profiles[name];
  const gap = frameGap(profile.gapFrames, fps);
  const changes = [...shots].sort((a, b) => a - b);
  const pieces = cutWords(words, { profile, gap, shots: changes, language });
  const shown = timeCues(pieces, { profile, gap, shots: changes });
  return pieces.map((piece, index) => toCue(`c${index + 1}`, piece, shown[index] ?? piece));
}
