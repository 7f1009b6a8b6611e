import { type FileHandle, lstat, open } from 'node:fs/promises';
import { AppError } from '@/lib/platform/errors/app-error';

const windowBytes = 65_536;

/** A file, read where one wants to look. */
export interface MediaBytes {
  readonly size: number;
  /** As many of the `length` bytes at `at` as there are. */
  readonly read: (at: number, length: number) => Promise<Buffer>;
}

/** Runs `look` on a file that is one: not a link, a folder or a pipe, which are never asked for. Throws `invalid` (`file-empty`). */
export async function withMediaBytes<T>(path: string, look: (bytes: MediaBytes) => Promise<T>): Promise<T> {
  const found = await lstat(path);
  if (!found.isFile()) throw new Error('Not a plain file.');
  if (found.size === 0) throw new AppError('invalid', 'file-empty', { field: 'file' });
  const handle = await open(path, 'r');
  try {
    return await look({ size: found.size, read: windowOn(handle) });
  } finally {
    await handle.close();
  }
}

/** Boxes lie close together: what is read for one mostly serves the next. */
function windowOn(handle: FileHandle): MediaBytes['read'] {
  let seen: Buffer = Buffer.alloc(0);
  let from = 0;
  return async (at, length) => {
    if (length > windowBytes) return readAt(handle, at, length);
    if (at < from || at + length > from + seen.length) {
      seen = await readAt(handle, at, windowBytes);
      from = at;
    }
    return seen.subarray(at - from, at - from + length);
  };
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
