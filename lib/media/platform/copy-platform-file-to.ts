import { rm, stat } from 'node:fs/promises';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { mediaStore } from '../media-store';
import type { PlatformFile } from '../schemas';
import { type PlatformScope, visiblePlatformFile } from './visible-platform-file';

/**
 * Puts a file of the platform at `path` of this machine, where there is none yet; for reading only. Throws `not-found`
 * (`file-not-found`), `internal` (`file-damaged`) and `unavailable`.
 */
export async function copyPlatformFileTo(
  base: BaseCtx,
  { id, scope, path }: { readonly id: string; readonly scope: PlatformScope; readonly path: string },
): Promise<PlatformFile> {
  const { file, store, storeKey } = await visiblePlatformFile(base, id, scope);
  if (!(await mediaStore(store).copyTo(storeKey, path))) throw new AppError('not-found', 'file-not-found');
  if ((await stat(path)).size !== file.size) {
    await rm(path, { force: true });
    throw new AppError('internal', 'file-damaged');
  }
  return file;
}
