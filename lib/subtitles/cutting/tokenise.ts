import type { Word } from '@/lib/speech';
import type { Profile } from './profiles';
import { segmentUnspaced } from './segment-unspaced';
import { splitOverlong } from './split-overlong';
import { steadyTimes } from './steady-times';
import type { Token } from './tokens';
import { kinds, wordReader } from './word-facts';

// Pairs of marks that turn the writing direction around: cut in two, one half would turn the rest of the text.
const unwritable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const plain =
  /^[!-~\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2071-\u2fff\u3001-\uabff\uac00-\ud7ff\uf900-\ufefe\uff00-\uffef]+$/;
const punctuation = /^[^\p{L}\p{N}\p{S}\p{M}-]+$/u;
const visible = /[^\p{Cf}\p{Mn}\p{Me}\s]/u;

/** Cuts words (in the order they are written in, with whatever times) into the pieces that lines are made of. */
export function tokenise(words: readonly Word[], profile: Profile, language: string | null): Token[] {
  const read = wordReader(language, profile);
  const times = steadyTimes(words);
  const tokens: Token[] = [];
  let opened = '';
  let unspaced = false;
  const add = (part: string, from: number, to: number): void => {
    const facts = read(part);
    if (opened !== '' && isMark(part, opened)) {
      opened += part;
      return;
    }
    const before = tokens.at(-1);
    const isBare = facts.width === 0;
    if (before && (isBare || (facts.kinds & kinds.closing) !== 0) && isMark(part, before.text)) {
      before.text += part;
      Object.assign(before, read(before.text));
      return;
    }
    if ((isBare || (facts.kinds & kinds.opening) !== 0) && isMark(part, opened)) {
      opened += part;
      return;
    }
    const text = opened === '' ? part : opened + part;
    const found = opened === '' ? facts : read(text);
    opened = '';
    unspaced ||= (found.kinds & kinds.unspaced) !== 0;
    tokens.push({ text, width: found.width, kinds: found.kinds, spaced: true, inside: false, from, to });
  };
  for (let index = 0; index < words.length; index += 1) {
    const text = words[index]?.text ?? '';
    const [from, to] = [times.from[index] ?? 0, times.to[index] ?? 0];
    if (plain.test(text)) add(text, from, to);
    else addParts(text, from, to, add);
  }
  const last = tokens.at(-1);
  if (last && opened !== '') {
    last.text += opened;
    Object.assign(last, read(last.text));
  } else if (visible.test(opened)) {
    const [from, to] = [times.from[0] ?? 0, times.to[words.length - 1] ?? 0];
    tokens.push({ text: opened, ...read(opened), spaced: true, inside: false, from, to });
  }
  const segmented = unspaced ? segmentUnspaced(tokens, language, read) : tokens;
  return splitOverlong(segmented, profile.charactersALine, language, read);
}

/** A mark that is written to its neighbour; not to one that has grown without end. */
const isMark = (part: string, neighbour: string): boolean =>
  part.length + neighbour.length < 100 && (punctuation.test(part) || !visible.test(part));

/** A "word" of several words: its time is shared out by length. */
function addParts(
  text: string,
  from: number,
  to: number,
  add: (part: string, from: number, to: number) => void,
): void {
  const parts = text
    .toWellFormed()
    .replace(unwritable, ' ')
    .split(/[^\S\u00a0\u202f]+/u)
    .filter((part) => part !== '' && /\S/u.test(part));
  const whole = parts.reduce((sum, part) => sum + part.length, 0);
  let before = 0;
  for (const part of parts) {
    const at = (letters: number): number => Math.round(from + ((to - from) * letters) / whole);
    add(part, at(before), at(before + part.length));
    before += part.length;
  }
}
