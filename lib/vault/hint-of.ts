/** The last four characters of a secret long enough to spare them; nothing of a shorter one. */
export function hintOf(value: string): string {
  const characters = [...value];
  return characters.length >= 12 ? characters.slice(-4).join('') : '';
}
