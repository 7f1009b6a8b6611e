import { textWidth } from '@/lib/platform/ass/text-width';
import { cleanText } from './clean-text';

/** What is on the screen at one time. */
export interface CaptionPage {
  /** One or two. */
  readonly lines: readonly string[];
  /** Seconds from the beginning of the video. */
  readonly start: number;
  readonly end: number;
}

const wordsALine = 5;
/** In ems: what fits between the margins at the size captions are written in. */
const lineWidth = 14.2;
const leastSeconds = 1;
const lettersASecond = 18;
/** A quick reader still follows. */
const hurry = 0.66;
const startSeconds = 0.2;

/**
 * Cuts what is to be said into pages of one or two short lines, shown one after another up to `endSeconds`, each as long as
 * reading it takes. What cannot be read in the time is left out at the end, marked with an ellipsis.
 */
export function cutCaptions(captions: readonly string[], endSeconds: number): CaptionPage[] {
  const pages = captions.flatMap((caption) => sentencesOf(caption).flatMap(pagesOf));
  const { kept, seconds } = fitting(pages, endSeconds - startSeconds);
  let at = startSeconds;
  return kept.map((lines, index) => {
    const start = at;
    at = index === kept.length - 1 ? endSeconds : at + (seconds[index] ?? leastSeconds);
    return { lines, start: round(start), end: round(at) };
  });
}

function sentencesOf(caption: string): string[] {
  return cleanText(caption)
    .split(/(?<=[.!?…])\s+/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** As few pages as the words need, the words spread evenly over them. */
function pagesOf(sentence: string): string[][] {
  const words = together(sentence.split(' ').flatMap(shortWords));
  const lines = linesOf(words, lineWidth);
  const pages = Math.ceil(lines.length / 2);
  if (lines.length === 1) return [lines];
  // The narrowest column that needs no more lines gives lines of about the same length.
  let even = lines;
  for (let width = lineWidth - 0.5; width > 4; width -= 0.5) {
    const narrower = linesOf(words, width);
    if (narrower.length > pages * 2) break;
    even = narrower;
  }
  return Array.from({ length: Math.ceil(even.length / 2) }, (_, page) => even.slice(page * 2, page * 2 + 2));
}

function linesOf(words: readonly string[], width: number): string[] {
  const lines: string[][] = [[]];
  for (const word of words) {
    const line = lines.at(-1) ?? [];
    const full = countOf([...line, word]) > wordsALine || textWidth([...line, word].join(' ')) > width;
    if (line.length > 0 && full) lines.push([word]);
    else line.push(word);
  }
  return lines.map((line) => line.join(' '));
}

/** A short word never ends a line and a dash never begins one: they stay with their neighbours. */
function together(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && /^[–—-]$/u.test(word) && textWidth(`${before} ${word}`) <= lineWidth) {
      joined[joined.length - 1] = `${before} ${word}`;
      continue;
    }
    const fits = before !== undefined && /(?:^|\s)\p{L}{1,2}$/u.test(before) && countOf([before]) < 3;
    if (fits && textWidth(`${before} ${word}`) <= lineWidth) joined[joined.length - 1] = `${before} ${word}`;
    else joined.push(word);
  }
  return joined;
}

const countOf = (parts: readonly string[]): number => parts.join(' ').split(' ').length;

/** A word that no line can hold is cut where the line ends. */
function shortWords(word: string): string[] {
  const parts = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const part = parts.at(-1) ?? '';
    if (textWidth(part + segment) > lineWidth) parts.push(segment);
    else parts[parts.length - 1] = part + segment;
  }
  return parts.filter((part) => part !== '');
}

function fitting(pages: readonly string[][], available: number): { kept: string[][]; seconds: number[] } {
  const wanted = pages.map((lines) => Math.max(leastSeconds, 0.4 + lines.join(' ').length / lettersASecond));
  let total = 0;
  let count = 0;
  while (count < pages.length && (total + (wanted[count] ?? 0)) * hurry <= available) {
    total += wanted[count] ?? 0;
    count += 1;
  }
  // One page is always shown, however long it takes to read.
  const kept = pages.slice(0, Math.max(1, count)).map((lines) => [...lines]);
  if (kept.length > 0 && kept.length < pages.length) breakOff(kept.at(-1) ?? []);
  const factor = total === 0 ? 1 : available / total;
  return { kept, seconds: wanted.slice(0, kept.length).map((each) => each * factor) };
}

function breakOff(lines: string[]): void {
  const last = lines.pop() ?? '';
  lines.push(/[.!?…]$/u.test(last) ? last : `${last.replace(/[,;:–—-]$/u, '')}…`);
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;
