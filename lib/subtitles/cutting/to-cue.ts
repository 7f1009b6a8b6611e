import type { Cue } from '../schemas';
import type { Piece } from './cut-words';
import type { Shown } from './time-cues';

/** A cue of a piece. Its words light up while it stands: their times do not leave its own. */
export function toCue(id: string, { lines, words }: Piece, { from, to }: Shown): Cue {
  const within = (time: number): number => Math.min(to, Math.max(from, time));
  return {
    id,
    from,
    to,
    lines,
    words: words.map((word) => ({ text: word.text, from: within(word.from), to: within(word.to) })),
  };
}
