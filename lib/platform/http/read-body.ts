import { bodyPieces } from './body-pieces';

/** The raw bytes of a request, read no further than `maxBytes`. Throws `invalid` (413) beyond. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bodyPieces(request, maxBytes)) pieces.push(piece);
  return Buffer.concat(pieces);
}
