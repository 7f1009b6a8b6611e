/** The column that a cell's address names, counted from 0 (`AB12` is 27); null when it names none. */
export function columnOf(address: string | undefined): number | null {
  if (address === undefined) return null;
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 3; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digit = address.charCodeAt(at);
  return column > 0 && digit >= 48 && digit <= 57 ? column - 1 : null;
}
