import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';

/** The bytes of a file, or where it is on this machine: a path is read piece by piece, twice. */
export type PriceListSource = Uint8Array | { readonly path: string };

export interface FileBytes {
  readonly source: PriceListSource;
  readonly size: number;
  /** From the beginning, some hundred kilobytes at a time; may be asked for again. */
  pieces(): AsyncGenerator<Uint8Array>;
}

const pieceBytes = 256 * 1024;

export async function fileBytes(source: PriceListSource): Promise<FileBytes> {
  if (source instanceof Uint8Array)
    return { source, size: source.byteLength, pieces: () => piecesOf(source) };
  const { size } = await stat(source.path);
  return { source, size, pieces: () => piecesAt(source.path) };
}

/** Others get their turn between two pieces: judging a large file takes seconds. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    if (start > 0) await breathe();
    yield bytes.subarray(start, start + pieceBytes);
  }
}

async function* piecesAt(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) yield piece as Buffer;
}
