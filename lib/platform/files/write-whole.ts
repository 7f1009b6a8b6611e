import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

type Chunks = AsyncIterable<Uint8Array>;

export interface WriteWish {
  /** There must be none yet. */
  readonly isNew?: boolean;
  /** Who may read it, less what the process takes away. */
  readonly mode?: number;
  readonly signal?: AbortSignal;
}

/**
 * Writes what comes from `source` into `file`, whole or not at all: a source that breaks off leaves no file. The file is opened
 * first, so that nothing is removed which is only about to be there. Throws what the source and the file system throw (EEXIST).
 */
export async function writeWhole(
  source: Chunks,
  file: string,
  { isNew = false, mode = 0o666, signal }: WriteWish = {},
): Promise<void> {
  const handle = await open(file, isNew ? 'wx' : 'w', mode);
  const stream = handle.createWriteStream();
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  try {
    await pipeline(source, stream, signal ? { signal } : {});
  } catch (error) {
    await closed;
    await rm(file, { force: true });
    throw error;
  }
}
