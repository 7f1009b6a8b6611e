/** What stays of a name when two ways of writing it should be one: letters and digits, small, without accents of form. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
