/** Rows of cells written as lines with strokes; each row is filled up to the width of the first, the header. */
export function tableOf(text: string): readonly (readonly string[])[] {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(/ ?\| ?/));
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
