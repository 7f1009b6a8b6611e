import type { Cue } from '../schemas';
import { countCharacters } from './count-characters';
import type { Cutting } from './cut-cues';
import { cutWords, type Piece } from './cut-words';
import { frameGap } from './frame-gap';
import { type Profile, profiles } from './profiles';
import { spreadWords } from './spread-words';
import type { Shown } from './time-cues';
import { toCue } from './to-cue';
import { wrapLines } from './wrap-lines';

/** What stands longer apart is not one sentence any more. */
const pause = 1_000;
/** A translation that needs it may stay this much longer than its source. */
const lingering = 500;
const mostJoined = 8;
const sentenceEnd = /[.!?…。！？؟۔।]["'”’»)\]』」）]*$/u;

interface Item extends Shown {
  readonly id: string;
  readonly text: string;
  readonly lines: string[];
  /** When the next one begins. */
  readonly next: number;
}

interface Placed extends Shown {
  readonly id: string;
  readonly piece: Piece;
}

/**
 * Puts translations (by cue id; what is missing keeps its own words) in the place of cues. Each keeps the time of its source
 * while it can be read in it; where one cannot, the cues of its sentence are cut anew over the time they have together.
 */
export function recutTranslation(
  cues: readonly Cue[],
  texts: ReadonlyMap<string, string>,
  cutting: Cutting,
): Cue[] {
  const profile = profiles[cutting.profile];
  const gap = frameGap(profile.gapFrames, cutting.fps);
  const shots = [...(cutting.shots ?? [])].sort((a, b) => a - b);
  const items = [...cues]
    .sort((a, b) => a.from - b.from)
    .map((cue) => toItem(cue, texts, cutting))
    .filter(({ lines }) => lines.join('') !== '')
    .map((item, index, all): Item => ({ ...item, next: all[index + 1]?.from ?? Number.POSITIVE_INFINITY }));
  const ids = new Set(items.map(({ id }) => id));
  const placed = sentences(items).flatMap((sentence): Placed[] => {
    if (sentence.every((item) => fits(item, profile, gap))) return sentence.map(kept);
    const words = spreadWords(sentence.map(({ text }) => text).join(' '), sentence);
    const pieces = cutWords(words, { profile, gap, shots, language: cutting.language });
    return pieces.map((piece, index) => ({
      id: sentence[index]?.id ?? freshId(sentence.at(-1)?.id ?? '', ids),
      from: piece.from,
      to: pieces[index + 1] ? piece.to : Math.max(piece.to, sentence.at(-1)?.to ?? 0),
      piece,
    }));
  });
  return spaced(placed, profile, gap);
}

function toItem(
  { id, from, to, lines }: Cue,
  texts: ReadonlyMap<string, string>,
  cutting: Cutting,
): Omit<Item, 'next'> {
  const text = (texts.get(id) ?? lines.join(' ')).replace(/\s+/gu, ' ').trim();
  return { id, from, to, text, lines: wrapLines(texts.get(id) ?? lines.join('\n'), cutting) };
}

function sentences(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSame =
      group !== undefined &&
      last !== undefined &&
      group.length < mostJoined &&
      item.from - last.to < pause &&
      !sentenceEnd.test(last.text);
    if (isSame) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Whether a translation fits into the lines, and can be read in the time of its source and a little more. */
function fits({ text, lines, from, to, next }: Item, profile: Profile, gap: number): boolean {
  const room = Math.max(to, Math.min(to + lingering, next - gap)) - from;
  const isShort = lines.every((line) => countCharacters(line, profile) <= profile.charactersALine);
  return isShort && countCharacters(text, profile) * 1_000 <= profile.maxCps * room;
}

function kept({ id, from, to, text, lines }: Item): Placed {
  return { id, from, to, piece: { from, to, width: 0, lines, words: spreadWords(text, [{ from, to }]) } };
}

function freshId(last: string, ids: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const id = `${last}-${number}`;
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}

/** Gives each the time it takes to read it where the next one leaves it, and keeps the limits of the profile. */
function spaced(placed: readonly Placed[], profile: Profile, gap: number): Cue[] {
  let free = 0;
  return placed.map(({ id, piece, ...own }, index) => {
    const from = Math.max(free, own.from);
    const next = placed[index + 1];
    const width = countCharacters(piece.lines.join(' '), profile);
    const read = Math.min(from + Math.ceil((width * 1_000) / profile.maxCps), own.to + lingering);
    const wished = Math.max(own.to, read, from + profile.least);
    const limit = next ? next.from - gap : Number.POSITIVE_INFINITY;
    const to = Math.min(from + profile.most, Math.max(Math.min(wished, limit), from + profile.least));
    free = to + gap;
    return toCue(id, piece, { from, to });
  });
}
