import type { Readable } from 'node:stream';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { mediaStore } from '../media-store';
import type { PlatformFile } from '../schemas';
import { type PlatformScope, visiblePlatformFile } from './visible-platform-file';

/**
 * A file of the platform, or a part of it, as a stream of `size` bytes that whoever asked reads or destroys. `scope`: of
 * all of them, or of those offered to everybody. Throws `not-found` (`file-not-found`) and `unavailable`.
 */
export async function openPlatformFile(
  base: BaseCtx,
  { id, scope, range }: { readonly id: string; readonly scope: PlatformScope; readonly range?: ByteRange },
): Promise<{ file: PlatformFile; stream: Readable; size: number }> {
  const { file, store, storeKey } = await visiblePlatformFile(base, id, scope);
  const stream = await mediaStore(store).open(storeKey, range);
  if (!stream) throw new AppError('not-found', 'file-not-found');
  return { file, stream, size: range ? range.last - range.first + 1 : file.size };
}
