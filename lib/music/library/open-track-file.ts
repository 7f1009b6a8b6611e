import type { Readable } from 'node:stream';
import { authorize, can } from '@/lib/companies';
import { openPlatformFile, type PlatformFile } from '@/lib/media';
import type { BaseCtx } from '@/lib/platform/context';
import type { ByteRange } from '@/lib/platform/http/byte-range';

/**
 * The bytes of a track or a cover, or a part of them, for whoever may hear it; whoever asked reads or destroys the stream.
 * Throws `not-found` (`file-not-found`), also when it is not offered any more, and `unavailable`.
 */
export async function openTrackFile(
  base: BaseCtx,
  fileId: string,
  range?: ByteRange,
): Promise<{ file: PlatformFile; stream: Readable; size: number }> {
  authorize(base, 'music.read');
  const scope = can(base, 'music.import') ? 'all' : 'offered';
  return openPlatformFile(base, { id: fileId, scope, ...(range && { range }) });
}
