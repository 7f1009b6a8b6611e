import type { Readable } from 'node:stream';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { findReadable } from './find-readable';
import { mediaStore } from './media-store';
import type { MediaFile } from './schemas';

/**
 * A stored file, or a part of it, as a stream of `size` bytes that whoever asked reads or destroys. `range` must lie
 * inside the file. Throws `not-found` (`file-not-found`) and `unavailable`.
 */
export async function openFile(
  ctx: Ctx,
  id: string,
  range?: ByteRange,
): Promise<{ file: MediaFile; stream: Readable; size: number }> {
  const { file, store, storeKey } = await findReadable(ctx, id);
  const stream = await mediaStore(store).open(storeKey, range);
  if (!stream) throw new AppError('not-found', 'file-not-found');
  return { file, stream, size: range ? range.last - range.first + 1 : file.size };
}
