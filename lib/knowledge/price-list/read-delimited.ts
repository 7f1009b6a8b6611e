import { AppError } from '@/lib/platform/errors/app-error';
import { splitRecords } from '@/lib/vendors/csv';
import { decodeText } from './decode-text';
import { detectDelimiter } from './detect-delimiter';
import type { Cell, Table } from './table';

export interface DelimitedSource {
  readonly encoding: string;
  readonly delimiter: string;
  readonly tables: readonly [Table];
}

/** Reads a CSV or TSV file. Throws `invalid` when it is not text, or a quoted cell never ends. */
export function readDelimited(bytes: Uint8Array): DelimitedSource {
  const { text, encoding } = decodeText(bytes);
  // Excel obeys and hides a first line such as `sep=;`.
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const content = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? detectDelimiter(content);
  const records = splitRecords(content, delimiter);
  if (!records) throw new AppError('invalid', 'price-list-unclosed-quote');
  const rows = records.map((record, index) => ({
    number: index + 1,
    cells: record.map((cell): Cell | undefined =>
      cell.trim() === '' ? undefined : { kind: 'text', text: cell, shared: false },
    ),
    width: record.length,
  }));
  return { encoding, delimiter, tables: [{ sheet: null, hidden: false, rows }] };
}
