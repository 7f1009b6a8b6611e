import { isIdle } from './is-idle';

const mostWords = 24;

const politeness = /(?:большое|огромное) спасибо|спасибо (?:большое|огромное|за \p{L}+)/gu;

/** The words of a query worth looking for, in order, once each; numbers stay, `е` stands for `ё`. */
export function searchWords(query: string): string[] {
  const plain = query.slice(0, 1_000).toLowerCase().replaceAll('ё', 'е').replace(politeness, ' ');
  const words = plain.match(/\p{N}+(?:[.,]\p{N}+)?(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.replace(',', '.')))]
    .filter((word) => !isIdle(word))
    .slice(0, mostWords);
}
