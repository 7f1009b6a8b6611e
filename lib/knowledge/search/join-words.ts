export interface JoinedWord {
  readonly word: string;
  readonly halves: readonly [string, string];
}

/** Neighbouring words written as one, as some titles do: `hair cut`, `make up`. Numbers are left alone. */
export function joinWords(words: readonly string[]): JoinedWord[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || /\p{N}/u.test(word + next)) return [];
    return [{ word: word + next, halves: [word, next] }];
  });
}
