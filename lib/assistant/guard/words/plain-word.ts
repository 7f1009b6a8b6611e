/** A folded word without the marks above Latin letters, for looking it up: `três` → `tres`. Cyrillic stays as it is. */
export function plainWord(word: string): string {
  if (!/[\u00c0-\u024f]/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
}
