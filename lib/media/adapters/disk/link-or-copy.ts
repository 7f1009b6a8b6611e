import { constants } from 'node:fs';
import { copyFile, link, rm } from 'node:fs/promises';

/** Codes of file systems, or of two of them, that cannot share bytes between names. */
const apart: ReadonlySet<string> = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** A second name for the same bytes where the disk can do that, else a copy of them. `to` must not exist yet. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!apart.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copy(from, to);
  }
}

async function copy(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(to, { force: true });
    throw error;
  }
}
