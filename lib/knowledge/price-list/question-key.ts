/** What makes two questions the same for the counter of keys: their beginning, and that they are no SKU. */
export function questionKey(question: string): string {
  return `? ${question.slice(0, 200).toLowerCase()}`;
}
