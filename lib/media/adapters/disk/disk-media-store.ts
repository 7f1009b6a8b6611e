import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import type { MediaStore } from '../../port';

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
    put: (key, bytes) => onDisk(() => write(fileOf(key), bytes)),
    get: (key) => onDisk(() => read(fileOf(key))),
    remove: (key) => onDisk(() => rm(fileOf(key), { force: true })),
  };
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function read(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
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
