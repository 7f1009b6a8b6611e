import { breakPenalties } from './break-penalties';
import type { Profile } from './profiles';
import type { Token } from './tokens';
import { kinds } from './word-facts';

/** Tokens `start` to `end` (without it) are one cue; the second line begins at `split`, which is `end` when there is one line. */
export interface Cut {
  readonly start: number;
  readonly split: number;
  readonly end: number;
}

const cost = {
  /** Of a cue as such: few full ones are easier to follow than many short ones. */
  cue: 1.3,
  lineBreak: 0.7,
  unbalanced: 1,
  /** A longer line above a shorter one hides more of the picture's middle. */
  topHeavy: 1.2,
  hurried: 1,
  tooFast: 5,
  muchTooFast: 14,
  tooShort: 6,
  /** Of one cue over the end of a sentence, a change of shot, and a pause (a second of it). */
  overSentence: 0.9,
  overShot: 0.8,
  overPause: 3,
  overSilence: 12,
} as const;

const unheardPause = 250;
const silence = 1_500;
/** A pause this long excuses any cut. */
const excusing = 800;
/** Out-cues stand at most this long after the words. */
const lingering = 500;

/** Cuts tokens into cues of one or two lines at the least cost: dynamic programming, linear in the number of tokens. */
export function chooseCuts(
  tokens: readonly Token[],
  profile: Profile,
  gap: number,
  shots: readonly number[],
): Cut[] {
  const count = tokens.length;
  const { most, charactersALine, narrow } = profile;
  const table = tabulate(tokens, shots, narrow);
  const { prefix, space, from, to, line, spans, ends } = table;
  const best = new Float64Array(count + 1);
  const starts = new Int32Array(count + 1);
  const splits = new Int32Array(count + 1);
  for (let end = 1; end <= count; end += 1) {
    const saidBy = at(to, end - 1);
    const out = Math.min(saidBy + lingering, end < count ? at(from, end) - gap : Number.POSITIVE_INFINITY);
    let lowest = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= 0; start -= 1) {
      const isAlone = start === end - 1;
      const begun = at(from, start);
      const width = at(prefix, end) - at(prefix, start) - at(space, start);
      if (!isAlone && (saidBy - begun > most || width > 2 * charactersALine + narrow)) break;
      let total = at(best, start) + cost.cue + at(spans, end - 1) - at(spans, start);
      let split = end;
      if (width > charactersALine && !isAlone) {
        let lineCost = Number.POSITIVE_INFINITY;
        for (let middle = end - 1; middle > start; middle -= 1) {
          const second = at(prefix, end) - at(prefix, middle) - at(space, middle);
          if (second > charactersALine) break;
          const first = at(prefix, middle) - at(prefix, start) - at(space, start);
          if (first > charactersALine) continue;
          const off = (first - second) / charactersALine;
          const weight = off > 0 ? cost.topHeavy : cost.unbalanced;
          const here = at(line, middle - 1) * cost.lineBreak + off * off * weight;
          if (here < lineCost) {
            lineCost = here;
            split = middle;
          }
        }
        // Nor can any longer one be laid in two lines.
        if (split === end) break;
        total += lineCost;
      }
      total += paceCost(width, Math.min(out - begun, most), profile);
      if (total < lowest) {
        lowest = total;
        starts[end] = start;
        splits[end] = split;
      }
    }
    best[end] = lowest + (end < count ? at(ends, end - 1) : 0);
  }
  return walkBack(starts, splits, count);
}

/** Of showing so many characters for so many milliseconds. */
function paceCost(width: number, room: number, { least, maxCps, preferredCps }: Profile): number {
  const short = room < least ? (cost.tooShort * (least - room)) / least : 0;
  const speed = (width * 1_000) / Math.max(room, least);
  if (speed > maxCps) return short + cost.tooFast + cost.muchTooFast * (speed / maxCps - 1);
  if (speed <= preferredCps) return short;
  const hurry = (speed - preferredCps) / (maxCps - preferredCps + 1e-9);
  return short + cost.hurried * hurry * hurry;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

function walkBack(starts: Int32Array, splits: Int32Array, count: number): Cut[] {
  const cuts: Cut[] = [];
  for (let end = count; end > 0; end = at(starts, end))
    cuts.push({ start: at(starts, end), split: at(splits, end), end });
  return cuts.reverse();
}

interface Table {
  /** Width before each token, blanks included. */
  readonly prefix: Float64Array;
  readonly space: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Cost of a line end, and of a cue's end, after each token. */
  readonly line: Float64Array;
  readonly ends: Float64Array;
  /** Summed cost of keeping one cue over what lies between tokens, up to each. */
  readonly spans: Float64Array;
}

function tabulate(tokens: readonly Token[], shots: readonly number[], blank: number): Table {
  const count = tokens.length;
  const table: Table = {
    prefix: new Float64Array(count + 1),
    space: new Float64Array(count + 1),
    from: new Float64Array(count),
    to: new Float64Array(count),
    line: breakPenalties(tokens),
    ends: new Float64Array(count),
    spans: new Float64Array(count),
  };
  let shot = 0;
  for (let index = 0; index < count; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token) continue;
    table.space[index] = token.spaced ? blank : 0;
    table.prefix[index + 1] = at(table.prefix, index) + at(table.space, index) + token.width;
    table.from[index] = token.from;
    table.to[index] = token.to;
    if (!next) continue;
    const pause = Math.max(0, next.from - token.to);
    table.ends[index] = at(table.line, index) * Math.max(0.1, 1 - pause / excusing);
    let span = (token.kinds & kinds.sentenceEnd) !== 0 ? cost.overSentence : 0;
    if (pause > unheardPause) span += (cost.overPause * (pause - unheardPause)) / 1_000;
    if (pause > silence) span += cost.overSilence;
    while (shot < shots.length && at(shots, shot) <= token.from) shot += 1;
    if (shot < shots.length && at(shots, shot) <= next.from) span += cost.overShot;
    table.spans[index + 1] = at(table.spans, index) + span;
  }
  return table;
}
