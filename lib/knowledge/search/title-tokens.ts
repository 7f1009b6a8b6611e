import { isIdle } from './is-idle';

/** The words of a title that say what it is about, in lower case, `е` for `ё`. */
export function titleTokens(title: string): string[] {
  const words =
    title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !isIdle(word));
}
