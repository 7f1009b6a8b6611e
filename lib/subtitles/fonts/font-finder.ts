import type { FontChoice } from './font-choice';

const neutral = /^[\p{P}\p{Zs}\p{Cf}]+$/u;

/**
 * Tells the family a letter is shown with, given that of the letter before it: blanks and punctuation stay in the font of
 * the words around them while it has them.
 */
export function fontFinder({ family, fallbacks }: FontChoice): (letter: string, current: string) => string {
  const families = new Map(
    fallbacks.flatMap((fallback) => fallback.characters.map((letter) => [letter, fallback.family] as const)),
  );
  return (letter, current) => {
    const own = families.get(letter);
    if (own !== undefined) return own;
    return /^\s$/u.test(letter) || (neutral.test(letter) && current === family) ? current : family;
  };
}
