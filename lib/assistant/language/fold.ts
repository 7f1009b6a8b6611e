/**
 * Lower case, with Russian ё written as е, letter by letter: the result has the same length, so that a place found in
 * it is the same place in the original.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : [...text].map(lowerOne).join('');
  return same.replaceAll('ё', 'е');
}

function lowerOne(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
