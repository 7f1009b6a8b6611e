export type CsvCell = string | number | null;

/** Rows as a CSV file that spreadsheets open with their letters intact and without running anything in it. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  // The mark at the beginning tells Excel that this is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A customer could write a name that a spreadsheet would calculate. Signed numbers and phones stay as they are. What has
// apostrophes already gets one more, so that reading takes away what writing has put there and nothing else.
function isFormula(text: string): boolean {
  return /^'*(?:[=@\t\r]|[+-](?![\d\s().-]*$))/.test(text);
}
