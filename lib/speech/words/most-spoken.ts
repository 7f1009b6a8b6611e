/** The language that most words of several pieces are in; null when none is told. */
export function mostSpoken(
  pieces: ReadonlyArray<{ readonly language: string | null; readonly words: number }>,
): string | null {
  const counts = new Map<string, number>();
  for (const { language, words } of pieces)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + words);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
