/** The words and numbers of a text, in order: `2 букета роз-спрей` → `2`, `букета`, `роз-спрей`. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}+(?:['-]\p{L}+)*|\d+(?:[.,]\d+)*/gu) ?? [];
}
