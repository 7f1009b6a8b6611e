import type { Language } from '@/lib/platform/i18n/languages';
import { fold } from './fold';
import { wordsOf } from './words-of';

const english = new Set(
  'a an the i you we is are do does did have has can could would want need to of for my your me it this that please what how much many when where and or in on at with hi hello hey thanks thank yes no not order book buy'.split(
    ' ',
  ),
);

/**
 * Which of the supported languages to answer in: by the letters, and by small words when a foreign name stands in the
 * sentence. Another Cyrillic language counts as Russian, another Latin one as English; a text without letters keeps
 * `fallback`, as does a script that is neither.
 */
export function detectLanguage(text: string, fallback: Language): Language {
  const words = wordsOf(fold(text)).filter((word) => /\p{L}/u.test(word));
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word)).length;
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word)).length;
  if (cyrillic === 0 && latin === 0) return fallback;
  if (cyrillic === 0) {
    // One or two Latin words in a Russian talk are a name («Nike», «iPhone 15»), unless they are plain English.
    const plain = words.some((word) => english.has(word));
    return latin <= 2 && !plain ? fallback : 'en';
  }
  const small = words.filter((word) => english.has(word)).length;
  return small > cyrillic ? 'en' : 'ru';
}
