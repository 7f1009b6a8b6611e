import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { log } from '@/lib/platform/log';
import type { MediaStore } from '../../port';
import { linkOrCopy } from './link-or-copy';

const keyShape = /^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/i;

/** Files under one folder of this machine; a file appears under its name only once it is written to the end. */
export function diskMediaStore(root: string): MediaStore {
  const fileOf = (key: string): string => {
    if (!keyShape.test(key)) throw new Error('Not a key made by the server.');
    return path.join(root, key);
  };
  return {
    name: 'disk',
    capabilities: { shared: false },
    put: (key, bytes) => onDisk(() => place(fileOf(key), (draft) => write(draft, bytes))),
    putFile: (key, file) => onDisk(() => place(fileOf(key), (draft) => take(file, draft))),
    get: (key) => onDisk(() => orNull(readFile(fileOf(key)))),
    copyTo: (key, file) =>
      onDisk(async () => (await orNull(linkOrCopy(fileOf(key), file).then(() => true))) ?? false),
    open: (key, range) => onDisk(() => orNull(openPart(fileOf(key), range))),
    remove: (key) => onDisk(() => rm(fileOf(key), { force: true })),
  };
}

/** `fill` makes the file under another name; it takes its own at once, or nothing is left of it. */
async function place(file: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fill(draft);
    await rename(draft, file);
  } finally {
    // Also after a rename between two names of the same bytes, which does nothing.
    await rm(draft, { force: true });
  }
}

async function write(draft: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes are shared with whoever made them: from here on they are for reading. */
async function take(file: string, draft: string): Promise<void> {
  await linkOrCopy(file, draft);
  const handle = await open(draft, 'r');
  try {
    await handle.chmod(0o400);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openPart(file: string, range: ByteRange | undefined): Promise<Readable> {
  const handle = await open(file, 'r');
  return handle.createReadStream(range && { start: range.first, end: range.last });
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A full disk or a folder without rights is an outage, not a fault of the file. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    log.error({ code }, 'media folder cannot be used');
    throw new AppError('unavailable', 'media-store-unavailable', { cause, retryAfter: 60 });
  }
}
