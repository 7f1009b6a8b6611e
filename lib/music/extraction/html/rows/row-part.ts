import type { HtmlNode } from '@/lib/vendors/html';
import { wordsOf } from './words-of';

export type RowPart = 'title' | 'artist' | 'duration' | 'album';

const parts: ReadonlyArray<readonly [RowPart, RegExp]> = [
  [
    'artist',
    /^(artists?|performers?|singers?|authors?|band|musicians?|byartist|ispolnitel|subtitle|creator)$/,
  ],
  ['duration', /^(time|duration|length|dur|tracktime)$/],
  ['album', /^(album|release|inalbum)$/],
  ['title', /^(title|name|song|songname|trackname|tracktitle|nazvanie|caption|headline)$/],
];

/** What an element of a row is there for, by its classes and `itemprop`: `track__artist-name` is the artist's. */
export function rowPart({ attributes }: HtmlNode): RowPart | null {
  const named = `${attributes.get('itemprop') ?? ''} ${attributes.get('class') ?? ''}`;
  if (named === ' ') return null;
  const words = wordsOf(named);
  return parts.find(([, meaning]) => words.some((word) => meaning.test(word)))?.[0] ?? null;
}
