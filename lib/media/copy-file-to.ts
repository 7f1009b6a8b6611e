import { rm, stat } from 'node:fs/promises';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { findReadable } from './find-readable';
import { mediaStore } from './media-store';
import type { MediaFile } from './schemas';

/**
 * Puts a stored file at `path` of this machine, where there is none yet. For reading only: it may share its bytes with the
 * store. Checked is its size; its sum would cost reading it once more. Throws what `readFile` throws.
 */
export async function copyFileTo(ctx: Ctx, id: string, path: string): Promise<MediaFile> {
  if (ctx.tx) throw new Error('copyFileTo cannot run inside a transaction.');
  const { file, store, storeKey } = await findReadable(ctx, id);
  if (!(await mediaStore(store).copyTo(storeKey, path))) throw new AppError('not-found', 'file-not-found');
  if ((await stat(path)).size !== file.size) {
    await rm(path, { force: true });
    throw new AppError('internal', 'file-damaged');
  }
  return file;
}
