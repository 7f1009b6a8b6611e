/** Groups of phrases for the same thing, to be found by the stem that a phrase begins with. */
export type SynonymIndex = ReadonlyMap<string, readonly SynonymPhrase[]>;

export interface SynonymPhrase {
  readonly stems: readonly string[];
  /** The stems of the other phrases of its group. */
  readonly others: ReadonlyArray<readonly string[]>;
}

/** Makes the index of groups; `stems` knows every word of them, stop words (null) take no part. */
export function synonymIndex(
  groups: ReadonlyArray<readonly string[]>,
  stems: ReadonlyMap<string, string | null>,
): SynonymIndex {
  const index = new Map<string, SynonymPhrase[]>();
  for (const group of groups) {
    const phrases = group
      .map((phrase) => phrase.split(' ').flatMap((word) => stems.get(word) ?? []))
      .filter((phrase) => phrase.length > 0);
    for (const phrase of phrases) {
      const [first = ''] = phrase;
      const others = phrases.filter((other) => other.join(' ') !== phrase.join(' '));
      index.set(first, [...(index.get(first) ?? []), { stems: phrase, others }]);
    }
  }
  return index;
}
