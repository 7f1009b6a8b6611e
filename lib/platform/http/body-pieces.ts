import { AppError } from '@/lib/platform/errors/app-error';

/**
 * The bytes of a request as they come, no further than `maxBytes`: the header is believed when it refuses, never when it
 * allows. Throws `invalid` (413) beyond.
 */
export async function* bodyPieces(
  request: Request,
  maxBytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const tooLarge = () =>
    new AppError('invalid', 'body-too-large', { params: { limit: `${Math.round(maxBytes / 1024)} KB` } });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return;
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    yield next.value;
  }
}
