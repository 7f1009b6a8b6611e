import { CsvError, parse } from 'csv-parse/sync';

/**
 * Splits delimited text into records, blank lines included, so that a record's place is the row that Excel shows.
 * null when a quote is never closed.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  limit?: number,
): readonly (readonly string[])[] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // `Торт 9" большой`: a quote inside an unquoted cell is a character.
      relax_quotes: true,
      skip_empty_lines: false,
      ...(limit === undefined ? {} : { to: limit }),
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
