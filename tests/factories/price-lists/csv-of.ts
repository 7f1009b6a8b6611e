import iconv from 'iconv-lite';

export interface CsvStyle {
  /** By iconv's names. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly newline?: string;
  readonly mark?: boolean;
}

/** A delimited file of these rows; cells are quoted where they must be. */
export function csvOf(rows: readonly (readonly string[])[], style: CsvStyle = {}): Uint8Array {
  const { encoding = 'utf8', delimiter = ',', newline = '\n', mark = false } = style;
  const quoted = (cell: string): string =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((row) => row.map(quoted).join(delimiter)).join(newline) + newline;
  return iconv.encode(text, encoding, { addBOM: mark });
}
