import { Readable } from 'node:stream';
import { AppError } from '@/lib/platform/errors/app-error';
import { bodyPieces } from '@/lib/platform/http/body-pieces';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The one file of a multipart form, field `file`. Read no further than `maxBytes`, whatever the form says of itself. */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  // As it comes: a body that was put together first would be in memory twice more.
  const body = Readable.toWeb(Readable.from(bodyPieces(request, maxBytes))) as ReadableStream<Uint8Array>;
  const form = await new Response(body, { headers }).formData().catch((error: unknown) => {
    if (error instanceof AppError) throw error;
    return null;
  });
  const file = form?.get('file');
  if (!(file instanceof File)) throw new AppError('invalid', 'upload-missing', { field: 'file' });
  return { name: file.name || 'file', bytes: new Uint8Array(await file.arrayBuffer()) };
}
