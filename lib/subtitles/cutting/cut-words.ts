import type { Word } from '@/lib/speech';
import { chooseCuts } from './choose-cuts';
import { joinTokens } from './join-tokens';
import type { Profile } from './profiles';
import type { Said } from './time-cues';
import { tokenise } from './tokenise';
import type { Token } from './tokens';

/** What one cue shows, and when that is said. */
export interface Piece extends Said {
  readonly lines: string[];
  readonly words: Word[];
}

export interface WordCutting {
  readonly profile: Profile;
  /** Between two cues, in milliseconds. */
  readonly gap: number;
  /** In order. */
  readonly shots: readonly number[];
  readonly language: string | null;
}

/** Cuts words into what the cues show; when they stand is not decided yet. */
export function cutWords(words: readonly Word[], { profile, gap, shots, language }: WordCutting): Piece[] {
  const tokens = tokenise(words, profile, language);
  return chooseCuts(tokens, profile, gap, shots).map(({ start, split, end }) => {
    const lines = [joinTokens(tokens, start, split)];
    if (split < end) lines.push(joinTokens(tokens, split, end));
    return {
      from: tokens[start]?.from ?? 0,
      to: tokens[end - 1]?.to ?? 0,
      width: widthOf(tokens, start, end, profile.narrow),
      lines,
      words: tokens.slice(start, end).map(({ text, from, to }) => ({ text, from, to })),
    };
  });
}

function widthOf(tokens: readonly Token[], start: number, end: number, blank: number): number {
  let width = 0;
  for (let index = start; index < end; index += 1) {
    const token = tokens[index];
    if (token) width += token.width + (token.spaced && index > start ? blank : 0);
  }
  return width;
}
