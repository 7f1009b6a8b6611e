import { AppError } from '@/lib/platform/errors/app-error';

/** The whole body of an answer; throws `invalid` (`file-too-large-for-channel`) as soon as it is longer than `maxBytes`. */
export async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) return Buffer.concat(chunks);
    size += read.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      const limit = Math.floor(maxBytes / (1024 * 1024));
      throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit } });
    }
    chunks.push(read.value);
  }
}
