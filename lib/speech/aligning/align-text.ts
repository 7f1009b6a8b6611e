import type { Interval, Word } from '../schemas';
import { tidyWords } from '../words/tidy-words';
import { type Chunk, fitToSpeech } from './fit-to-speech';
import { type ScriptWord, splitScript } from './split-script';

/** Milliseconds a syllable takes when nothing is known about the speaker. */
const usual = 125;
/** Where a script stops and the speaker does not, the voice still slows down: syllables. */
const slowing = { none: 0, phrase: 0.5, sentence: 1.1 } as const;
/** A shorter rest is within a word as often as between two: milliseconds. */
const shortestRest = 110;

export interface Spoken {
  /** When somebody speaks, as `findSpeech` tells. */
  readonly speech: readonly Interval[];
  /** How long the recording is. */
  readonly lengthMs: number;
  readonly language: string | null;
}

/**
 * When each word of a text is said, given only when somebody speaks: words are shared out over the stretches of speech by
 * their syllables, so that ends of sentences and phrases fall on rests. Without any speech the words follow each other at
 * a usual pace from the beginning. Words keep their punctuation, come in order and never overlap. Pure; never throws.
 */
export function alignText(text: string, { speech, lengthMs, language }: Spoken): Word[] {
  const words = splitScript(text, language);
  const stretches = joined(speech, lengthMs);
  if (stretches.length === 0) {
    const to = Math.min(lengthMs, weightOf(words) * usual);
    return tidyWords(laidOut(words, { from: 0, to: Math.max(to, words.length) }));
  }
  const chunks = fitToSpeech(words, stretches);
  return tidyWords(
    chunks.flatMap(({ first, last, from, to }: Chunk) => laidOut(words.slice(first, last), { from, to })),
  );
}

/** In order, without overlaps, and without rests that are too short to mean something. */
function joined(speech: readonly Interval[], lengthMs: number): Interval[] {
  const stretches: Interval[] = [];
  const whole = speech
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(to, lengthMs) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of whole) {
    const last = stretches.at(-1);
    if (last && from - last.to < shortestRest)
      stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else stretches.push({ from, to });
  }
  return stretches;
}

const weightOf = (words: readonly ScriptWord[]): number =>
  words.reduce((sum, { weight, stop }) => sum + weight + slowing[stop], 0);

/** Words over a stretch of time by their weight; the slowing at a stop is left free after the word. */
function laidOut(words: readonly ScriptWord[], { from, to }: Interval): Word[] {
  const last = words.at(-1);
  if (!last) return [];
  const whole = weightOf(words) - slowing[last.stop];
  const at = (weight: number): number => from + ((to - from) * Math.min(weight, whole)) / whole;
  let sofar = 0;
  return words.map(({ text, weight, stop }) => {
    const start = at(sofar);
    const end = at(sofar + weight);
    sofar += weight + slowing[stop];
    return { text, from: start, to: end };
  });
}
