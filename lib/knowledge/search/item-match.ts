import type { Candidate } from '../store/search';
import type { TextMatch } from './text-match';
import type { Meaning, WantedWord } from './wanted-word';

/** Where an item holds what was asked for, each by its surest meaning. */
export function itemMatch(words: readonly WantedWord[], { name, options, held }: Candidate): TextMatch {
  const [title, shown, all] = ['A', 'AB', 'ABC'].map((parts) => stemsIn(held, parts));
  const values = new Set(Object.values(options).map((value) => value.trim().toLowerCase()));
  const inTitle = new Map<string, number>();
  const inOptions = new Map<string, number>();
  const inBody = new Map<string, number>();
  for (const { word, meanings, value } of words) {
    note(inTitle, word, surest(meanings, title));
    note(inOptions, word, value !== undefined && values.has(value) ? 1 : surest(meanings, shown));
    note(inBody, word, surest(meanings, all));
  }
  return { title: name, inTitle, inOptions, inBody };
}

const stemsIn = (held: readonly string[], parts: string): ReadonlySet<string> =>
  new Set(held.filter((one) => parts.includes(one.slice(0, 1))).map((one) => one.slice(1)));

const surest = (meanings: readonly Meaning[], stems: ReadonlySet<string> = new Set()): number =>
  Math.max(
    0,
    ...meanings.filter((one) => one.stems.every((stem) => stems.has(stem))).map(({ strength }) => strength),
  );

function note(strengths: Map<string, number>, word: string, strength: number): void {
  if (strength > 0) strengths.set(word, strength);
}
