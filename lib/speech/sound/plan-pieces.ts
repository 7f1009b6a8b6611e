import type { Interval } from '../schemas';

/** A rest in the last part of a piece is where it ends: this share of the longest piece. */
const tail = 0.4;

/**
 * Cuts `seconds` of sound into pieces of at most `longest` seconds, in the middle of the longest rest that is near enough to
 * the end of each; where nobody rests, right there. Pure. Pieces follow each other without gaps, in milliseconds.
 */
export function planPieces(
  seconds: number,
  speech: readonly Interval[],
  longest: number,
): readonly Interval[] {
  const end = Math.ceil(seconds * 1_000);
  const most = longest * 1_000;
  const rests = speech.slice(1).map(({ from }, index) => ({ from: speech[index]?.to ?? from, to: from }));
  const pieces: Interval[] = [];
  let from = 0;
  while (end - from > most) {
    const near = rests
      .map((rest) => ({ length: rest.to - rest.from, at: Math.round((rest.from + rest.to) / 2) }))
      .filter(({ at }) => at > from + most * (1 - tail) && at <= from + most)
      .sort((a, b) => b.length - a.length || b.at - a.at);
    const to = near[0]?.at ?? from + most;
    pieces.push({ from, to });
    from = to;
  }
  return [...pieces, { from, to: end }];
}
