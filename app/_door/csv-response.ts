import { Readable } from 'node:stream';
import { type CsvCell, toCsv } from '@/components/export/to-csv';

/** A table as a file to be saved, written as its rows are read: there may be very many. The first row is the header. */
export function csvResponse(fileName: string, rows: AsyncIterable<readonly CsvCell[]>): Response {
  return new Response(Readable.toWeb(Readable.from(bytesOf(rows))) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function* bytesOf(rows: AsyncIterable<readonly CsvCell[]>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const row of rows) {
    const text = toCsv([row]);
    // Each call begins with the mark of the file, which belongs at its beginning only.
    yield Buffer.from(first ? text : text.slice(1));
    first = false;
  }
}
