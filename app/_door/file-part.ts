import { contentHeaders, type MediaFile } from '@/lib/media';
import { type ByteRange, byteRange } from '@/lib/platform/http/byte-range';

/** What has to be known of a file before it is handed out. */
export type HandedFile = Pick<MediaFile, 'name' | 'contentType' | 'size' | 'sha256'>;

/** How an answer about a file begins, and which part of the file follows; `none`: nothing does. */
export interface FilePart {
  readonly status: 200 | 206 | 416;
  readonly headers: Record<string, string>;
  readonly range: ByteRange | 'whole' | 'none';
}

/**
 * What a browser asks of a stored file: the whole of it, or a part, because players seek and Safari shows no video that
 * cannot be read in parts. `?download=1` has it saved under its name.
 */
export function filePart(request: Request, file: HandedFile): FilePart {
  const tag = `"${file.sha256}"`;
  const headers = {
    ...contentHeaders(file, { download: new URL(request.url).searchParams.get('download') === '1' }),
    'Accept-Ranges': 'bytes',
    ETag: tag,
  };
  const known = request.headers.get('if-range');
  const range =
    known === null || known === tag ? byteRange(request.headers.get('range'), file.size) : 'whole';
  if (range === 'whole') return { status: 200, headers, range };
  if (range === 'beyond') {
    const end = { 'Content-Range': `bytes */${file.size}`, 'Accept-Ranges': 'bytes' };
    return { status: 416, headers: end, range: 'none' };
  }
  const { first, last } = range;
  const place = {
    'Content-Length': String(last - first + 1),
    'Content-Range': `bytes ${first}-${last}/${file.size}`,
  };
  return { status: 206, headers: { ...headers, ...place }, range };
}
