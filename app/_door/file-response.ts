import type { MediaFile } from '@/lib/media';
import { filePart } from './file-part';

/** A stored file that is in memory already, whole or the part that is asked for; see `filePart`. */
export function fileResponse(request: Request, file: MediaFile, bytes: Uint8Array): Response {
  const { status, headers, range } = filePart(request, file);
  if (range === 'none') return new Response(null, { status, headers });
  const part = range === 'whole' ? bytes : bytes.subarray(range.first, range.last + 1);
  return new Response(new Uint8Array(part), { status, headers });
}
