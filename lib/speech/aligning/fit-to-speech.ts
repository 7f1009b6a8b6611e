import type { Interval } from '../schemas';
import type { ScriptWord, Stop } from './split-script';

/** The words `first` until (not including) `last`, said in a stretch of speech. */
export interface Chunk extends Interval {
  readonly first: number;
  readonly last: number;
}

/** What it costs to rest where the text has no, a small or a full stop; and to go on where it has one. */
const rest: Readonly<Record<Stop, number>> = { none: 7, phrase: 1, sentence: 0 };
const runOn: Readonly<Record<Stop, number>> = { none: 0, phrase: 0.4, sentence: 3 };
/** A rest this long, in milliseconds, surely means something. */
const fullRest = 350;
/** How unevenly people speak: a fixed part, and a share of the stretch. */
const unevenMs = 180;
const unevenShare = 0.14;
/** A stretch that does not fit at all may be music: it is given up at this cost. */
const worst = 60;
/** Milliseconds a syllable takes, as people speak; how far from it is still likely (in logarithms); and by how many words. */
const usualPace = 120;
const likelyPace = 0.35;
const mostEvidence = 25;
/** Shares of the sound that may be speech. */
const paces = [1, 0.75, 0.55, 0.4, 0.3];
/** A stretch without words is noise, which is rarer than somebody who rests; one that is nearly empty is rarer still. */
const unused = 6;
const nearlyUnused = 12;
/** Places that are looked at for each rest, nearest to where it is expected: a share of all words, within bounds. */
const breadthShare = 0.08;
const leastBreadth = 90;
const mostBreadth = 240;

interface Place {
  readonly word: number;
  readonly cost: number;
  readonly before: Place | null;
}

/**
 * Shares words out over stretches of speech: dynamic programming over the rests for the least sum of stretches that are too
 * long or short for their words, rests in mid-phrase and sentences that run on. Where people would have to speak very
 * slowly to fill all the stretches, some are taken for music and stay without words.
 */
export function fitToSpeech(words: readonly ScriptWord[], speech: readonly Interval[]): Chunk[] {
  const whole = paceOf(words, speech);
  const evidence = Math.min(words.length, mostEvidence);
  const tried = paces.flatMap((share) => {
    if (share < 1 && whole * share < usualPace * 0.8) return [];
    const shared = shareOut(words, speech, whole * share);
    const spoken = speech.filter(({ from }) => shared.chunks.some((chunk) => chunk.from === from));
    const pace = spoken.length > 0 ? paceOf(words, spoken) : whole;
    const unlikely = (Math.log(pace / usualPace) / likelyPace) ** 2;
    return [{ ...shared, pace, cost: shared.cost + evidence * unlikely }];
  });
  const [best] = tried.sort((one, other) => one.cost - other.cost);
  if (!best || best.chunks.length === speech.length) return best?.chunks ?? [];
  // The pace of the others is known better now.
  return shareOut(words, speech, best.pace).chunks;
}

const paceOf = (words: readonly ScriptWord[], speech: readonly Interval[]): number =>
  speech.reduce((sum, { from, to }) => sum + to - from, 0) /
  words.reduce((sum, { weight }) => sum + weight, 0);

function shareOut(
  words: readonly ScriptWord[],
  speech: readonly Interval[],
  pace: number,
): { readonly chunks: Chunk[]; readonly cost: number } {
  const due = sums(words.map(({ weight }) => weight * pace));
  const running = sums(words.map(({ stop }) => runOn[stop]));
  let places: Place[] = [{ word: 0, cost: 0, before: null }];
  let spokenUntil = 0;
  for (const [index, stretch] of speech.entries()) {
    const length = stretch.to - stretch.from;
    spokenUntil += length;
    const next = speech[index + 1];
    const ends = next ? nearest(due, spokenUntil) : [words.length];
    const pause = next ? Math.min(1, (next.from - stretch.to) / fullRest) : 0;
    places = ends.flatMap((end) => {
      const best = bestBefore(places, end, { due, running, length });
      if (!best) return [];
      const stop = words[end - 1]?.stop ?? 'sentence';
      return [{ word: end, cost: best.cost + (next ? rest[stop] * pause : 0), before: best.place }];
    });
  }
  const last = places[0];
  const chunks = last ? chunksOf(last, speech).filter((chunk) => chunk.last > chunk.first) : [];
  return { chunks, cost: last?.cost ?? 0 };
}

function bestBefore(
  places: readonly Place[],
  end: number,
  known: { readonly due: readonly number[]; readonly running: readonly number[]; readonly length: number },
): { readonly place: Place; readonly cost: number } | null {
  let best: { place: Place; cost: number } | null = null;
  for (const place of places) {
    if (place.word > end) continue;
    const due = (known.due[end] ?? 0) - (known.due[place.word] ?? 0);
    const uneven = unevenMs ** 2 + (unevenShare * known.length) ** 2;
    const inside = end > place.word ? (known.running[end - 1] ?? 0) - (known.running[place.word] ?? 0) : 0;
    const cost =
      place.cost + Math.min(worst, (known.length - due) ** 2 / uneven) + inside + idle(known.length, due);
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best;
}

/** What it costs that nobody, or hardly anybody, speaks in a stretch. */
function idle(length: number, due: number): number {
  if (due === 0) return unused;
  return length > 3 * due + 500 ? nearlyUnused : 0;
}

/** Sums of the first n values, from none to all. */
function sums(values: readonly number[]): number[] {
  const list = [0];
  for (const value of values) list.push((list.at(-1) ?? 0) + value);
  return list;
}

/** The places between words that are due nearest to a moment. */
function nearest(due: readonly number[], moment: number): number[] {
  let low = 0;
  let high = due.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((due[middle] ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  const breadth = Math.min(mostBreadth, Math.max(leastBreadth, Math.ceil(due.length * breadthShare)));
  const from = Math.max(0, Math.min(low - (breadth >> 1), due.length - breadth));
  return Array.from({ length: Math.min(breadth, due.length) }, (_, index) => from + index);
}

function chunksOf(last: Place, speech: readonly Interval[]): Chunk[] {
  const chunks: Chunk[] = [];
  let place: Place = last;
  for (let index = speech.length - 1; index >= 0; index -= 1) {
    const { before } = place;
    const { from = 0, to = 0 } = speech[index] ?? {};
    if (before) {
      chunks.unshift({ first: before.word, last: place.word, from, to });
      place = before;
    }
  }
  return chunks;
}
