import { contentHeaders, type MediaFile } from '@/lib/media';
import { byteRange } from '@/lib/platform/http/byte-range';

/**
 * A stored file for a browser: the whole of it, or the part it asks for, because players seek and Safari shows no video
 * that cannot be read in parts. `?download=1` has it saved under its name.
 */
export function fileResponse(request: Request, file: MediaFile, bytes: Uint8Array): Response {
  const tag = `"${file.sha256}"`;
  const headers = {
    ...contentHeaders(file, { download: new URL(request.url).searchParams.get('download') === '1' }),
    'Accept-Ranges': 'bytes',
    ETag: tag,
  };
  const known = request.headers.get('if-range');
  const part =
    known === null || known === tag ? byteRange(request.headers.get('range'), bytes.length) : 'whole';
  if (part === 'whole') return new Response(new Uint8Array(bytes), { headers });
  if (part === 'beyond') {
    return new Response(null, {
      status: 416,
      headers: { 'Content-Range': `bytes */${bytes.length}`, 'Accept-Ranges': 'bytes' },
    });
  }
  const { first, last } = part;
  return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
    status: 206,
    headers: {
      ...headers,
      'Content-Length': String(last - first + 1),
      'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
    },
  });
}
