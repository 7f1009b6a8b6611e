import { decodeText } from './decode-text';
import { delimitedRows } from './delimited-rows';
import { detectDialect } from './detect-dialect';
import type { TableRow } from './table';
import { takePreamble } from './take-preamble';

export interface DelimitedSource {
  readonly encoding: string;
  readonly delimiter: string;
  readonly tables: readonly [{ readonly rows: readonly TableRow[] }];
}

/** Reads a small CSV or TSV file at once. Throws `invalid` when it is not text, or a quoted cell never ends. */
export function readDelimited(bytes: Uint8Array): DelimitedSource {
  const { text, encoding } = decodeText(bytes);
  const { content, declared } = takePreamble(text);
  const dialect = detectDialect(`${content}\n`, declared);
  const rows = delimitedRows(dialect);
  const { delimiter } = dialect;
  return { encoding, delimiter, tables: [{ rows: [...rows.push(text), ...rows.end()] }] };
}
