import { AppError } from '@/lib/platform/errors/app-error';
import { readBody } from '@/lib/platform/http/read-body';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The one file of a multipart form, field `file`. Read no further than `maxBytes`, whatever the form says of itself. */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const body = await readBody(request, maxBytes);
  const contentType = request.headers.get('content-type') ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File)) throw new AppError('invalid', 'upload-missing', { field: 'file' });
  return { name: file.name || 'file', bytes: new Uint8Array(await file.arrayBuffer()) };
}
