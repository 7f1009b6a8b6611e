import { joinWords } from './join-words';
import type { SynonymIndex } from './synonym-index';
import type { Meaning, WantedWord } from './wanted-word';

/** How surely a synonym is meant, and a bare number where a measure was asked for. */
const bySynonym = 0.9;
const byNumber = 0.6;

const measure = /^(\d+(?:\.\d+)?)(?:ml|g|mm|v|w|gb|tb|mah|inch|min)$/;
const number = /^\d+(?:\.\d+)?$/;

/**
 * What the words of a query ask for, in order: phrases that have synonyms as one, pairs that titles write as one word
 * (`isTitled`), numbers with their measure. Stop words (their stem is null) are left out.
 */
export function wantedWords(
  words: readonly string[],
  stems: ReadonlyMap<string, string | null>,
  synonyms: readonly SynonymIndex[],
  isTitled: (stem: string) => boolean,
): WantedWord[] {
  const wanted: WantedWord[] = [];
  const joined = joinWords(words);
  for (let at = 0; at < words.length; ) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    const stem = stems.get(word) ?? null;
    const pair = joined.find(({ halves }) => halves[0] === word && halves[1] === next)?.word ?? '';
    const pairStem = stems.get(pair) ?? null;
    const phrase = longestPhrase(words.slice(at), stems, synonyms);
    if (pairStem !== null && isTitled(pairStem)) {
      wanted.push({ word: pair, meanings: [{ stems: [pairStem], strength: 1 }] });
      at += 2;
    } else if (number.test(word) && measure.test(next)) {
      wanted.push(measured(word, next, stems));
      at += 2;
    } else if (phrase) {
      wanted.push(phrase.wanted);
      at += phrase.length;
    } else {
      if (stem !== null) wanted.push({ word, meanings: [{ stems: [stem], strength: 1 }] });
      at += 1;
    }
  }
  return wanted;
}

function measured(word: string, next: string, stems: ReadonlyMap<string, string | null>): WantedWord {
  const told = [
    [next, 1],
    [word, byNumber],
  ] as const;
  const meanings = told.flatMap(([text, strength]) => {
    const stem = stems.get(text);
    return stem ? [{ stems: [stem], strength }] : [];
  });
  return { word: next, meanings };
}

/** The longest phrase with synonyms that the words begin with, all groups that have it together. */
function longestPhrase(
  words: readonly string[],
  stems: ReadonlyMap<string, string | null>,
  synonyms: readonly SynonymIndex[],
): { wanted: WantedWord; length: number } | null {
  const rest = words.slice(0, 4).map((word) => stems.get(word) ?? null);
  const [first] = rest;
  if (!first) return null;
  const fitting = synonyms
    .flatMap((index) => index.get(first) ?? [])
    .filter((phrase) => phrase.stems.every((stem, index) => stem === rest[index]));
  const length = Math.max(0, ...fitting.map((phrase) => phrase.stems.length));
  if (length === 0) return null;
  const longest = fitting.filter((phrase) => phrase.stems.length === length);
  const own: Meaning = { stems: longest[0]?.stems ?? [], strength: 1 };
  const others = new Map(
    longest.flatMap(({ others }) => others).map((other) => [other.join(' '), other] as const),
  );
  const meant = [...others.values()].map((other): Meaning => ({ stems: other, strength: bySynonym }));
  return { wanted: { word: words.slice(0, length).join(' '), meanings: [own, ...meant] }, length };
}
