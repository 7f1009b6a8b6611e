import { createHash } from 'node:crypto';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { findReadable } from './find-readable';
import { mediaStore } from './media-store';
import type { MediaFile } from './schemas';

/**
 * A stored file with its bytes, checked against the sum taken when it was stored. Throws `not-found`
 * (`file-not-found`), `internal` (`file-damaged`) and `unavailable`.
 */
export async function readFile(ctx: Ctx, id: string): Promise<{ file: MediaFile; bytes: Uint8Array }> {
  const { file, store, storeKey } = await findReadable(ctx, id);
  const bytes = await mediaStore(store).get(storeKey);
  if (!bytes) throw new AppError('not-found', 'file-not-found');
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== file.sha256) throw new AppError('internal', 'file-damaged');
  return { file, bytes };
}
