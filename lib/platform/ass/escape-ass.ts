/**
 * A text as an ASS event shows it, letter by letter: braces would begin a command there, a backslash a line break, and a
 * real line break the next event.
 */
export function escapeAss(text: string): string {
  return (
    text
      .replace(/\p{Cc}/gu, ' ')
      // Joined to nothing, so that it is not read together with the next letter.
      .replaceAll('\\', '\\\u2060')
      .replaceAll('{', '\\{')
      .replaceAll('}', '\\}')
  );
}
