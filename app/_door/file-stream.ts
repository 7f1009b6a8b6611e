import { Readable } from 'node:stream';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { filePart, type HandedFile } from './file-part';

type Open = (range?: ByteRange) => Promise<{ readonly stream: Readable }>;

/** A stored file of any size, read from the store as the browser takes it; see `filePart`. */
export async function fileStream(request: Request, file: HandedFile, open: Open): Promise<Response> {
  const { status, headers, range } = filePart(request, file);
  if (range === 'none' || request.method === 'HEAD') return new Response(null, { status, headers });
  const { stream } = await open(range === 'whole' ? undefined : range);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status, headers });
}
