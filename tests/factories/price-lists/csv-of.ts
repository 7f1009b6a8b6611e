import iconv from 'iconv-lite';

export interface CsvStyle {
  /** By iconv's names. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly newline?: string;
  readonly mark?: boolean;
  readonly quote?: '"' | "'";
  /** A quote inside a cell is doubled, or stands behind a backslash. */
  readonly escaping?: 'doubled' | 'backslash';
  /** Every cell is quoted, or those that must be. */
  readonly quoted?: 'all' | 'needed';
}

/** A delimited file of these rows. */
export function csvOf(rows: readonly (readonly string[])[], style: CsvStyle = {}): Uint8Array {
  const { encoding = 'utf8', delimiter = ',', newline = '\n', mark = false } = style;
  const { quote = '"', escaping = 'doubled', quoted = 'needed' } = style;
  const needs = (cell: string): boolean =>
    cell.includes(delimiter.trim() || delimiter) || /[\r\n]/.test(cell) || cell.includes(quote);
  const write = (cell: string): string => {
    if (quoted === 'needed' && !needs(cell)) return cell;
    return `${quote}${cell.replaceAll(quote, escaping === 'doubled' ? quote + quote : `\\${quote}`)}${quote}`;
  };
  const text = rows.map((row) => row.map(write).join(delimiter)).join(newline) + newline;
  return iconv.encode(text, encoding, { addBOM: mark });
}
