/** Words of class names and labels, however they are joined: `track__artistName` is track, artist, name. */
export function wordsOf(text: string): string[] {
  return text
    .slice(0, 500)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}
