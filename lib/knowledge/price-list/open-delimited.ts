import { delimitedRows } from './delimited-rows';
import { detectDialect } from './detect-dialect';
import type { Dialect } from './dialect';
import { type Encoding, encodingJudge } from './encoding-judge';
import type { FileBytes } from './file-bytes';
import type { RowBatch, Source } from './source';
import { takePreamble } from './take-preamble';
import { textDecoder } from './text-decoder';

const sampleChars = 128 * 1024;

/** Opens a CSV or TSV file. Throws `invalid` when it is not text, or its encoding cannot be told. */
export async function openDelimited(file: FileBytes): Promise<Source> {
  const judge = encodingJudge();
  for await (const piece of file.pieces()) judge.add(piece);
  const encoding = judge.decide();
  const sample = await beginningOf(file, encoding);
  const { content, declared } = takePreamble(sample);
  const dialect = detectDialect(content, declared);
  return {
    encoding: encoding.name,
    delimiter: dialect.delimiter,
    sheets: [{ name: null, hidden: false }],
    read: () => readRows(file, encoding, dialect),
  };
}

async function* readRows(file: FileBytes, encoding: Encoding, dialect: Dialect): AsyncGenerator<RowBatch> {
  const rows = delimitedRows(dialect);
  let behind = 0;
  for await (const { text, bytes } of decoded(file, encoding)) {
    behind += bytes;
    yield { sheet: 0, rows: rows.push(text), share: behind / file.size };
  }
  yield { sheet: 0, rows: rows.end(), share: 1 };
}

async function* decoded(
  file: FileBytes,
  encoding: Encoding,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  // Judged by a part of the file: further on there may be bytes that this encoding does not have.
  const decoder = textDecoder(encoding);
  for await (const piece of file.pieces()) yield { text: decoder.decode(piece), bytes: piece.length };
  yield { text: decoder.decode(), bytes: 0 };
}

async function beginningOf(file: FileBytes, encoding: Encoding): Promise<string> {
  let sample = '';
  for await (const { text } of decoded(file, encoding)) {
    sample += text;
    if (sample.length >= sampleChars) return sample.slice(0, sampleChars);
  }
  // Ends as a file does: its last line counts as well.
  return `${sample}\n`;
}
