import { AppError } from '@/lib/platform/errors/app-error';

/**
 * The raw bytes of a request, read no further than `maxBytes`: the header is believed when it refuses, never when it
 * allows. Throws `invalid` (413) beyond.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new AppError('invalid', 'body-too-large', { params: { limit: `${Math.round(maxBytes / 1024)} KB` } });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
