/**
 * A global expression that matches `pattern` only between word borders. JavaScript's own `\b` knows no Cyrillic.
 */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
}
