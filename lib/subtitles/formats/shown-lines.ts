import type { Cue } from '../schemas';

/** The lines of a cue that show something, without what would end a line or a block of a file. */
export function shownLines({ lines }: Pick<Cue, 'lines'>): string[] {
  return lines
    .map((line) =>
      line
        .toWellFormed()
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}
