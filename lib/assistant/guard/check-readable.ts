import type { Facts } from './facts';
import type { Violation } from './schemas';
import type { Token } from './tokens';
import type { ReadLanguage } from './words/small-words';

/** So many words without one small word of a language we read are a language we do not. */
const tellingLength = 8;

/**
 * Stops what cannot be checked: letters of other scripts, words of letters from two alphabets, and languages whose number
 * words and months nobody here can read. What the shop or the customer wrote themselves may be repeated.
 */
export function checkReadable(
  words: readonly Token[],
  language: ReadLanguage | null,
  facts: Facts,
): Violation[] {
  const violations: Violation[] = [];
  const isOwn = (word: string): boolean => facts.cells.includes(word) || facts.words.includes(word);
  for (const { text } of words) {
    const foreign = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{M}\d']/u.test(text);
    const mixed = /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text);
    if ((foreign || mixed) && !isOwn(text)) violations.push({ kind: 'unreadable', text });
    if (violations.length > 2) return violations;
  }
  if (language !== null || words.length < tellingLength) return violations;
  const strange = words.filter(({ text }) => !isOwn(text));
  if (strange.length >= tellingLength) {
    violations.push({
      kind: 'unreadable',
      text: strange
        .slice(0, 4)
        .map(({ text }) => text)
        .join(' '),
    });
  }
  return violations;
}
