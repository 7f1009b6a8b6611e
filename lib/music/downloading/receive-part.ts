import type { FileHandle } from 'node:fs/promises';
import { AppError } from '@/lib/platform/errors/app-error';
import { looksLikePage } from './looks-like-page';
import { tooLarge } from './too-large';

export interface Receiving {
  /** The first byte of the file that the body begins with, and how many bytes are here: those between are compared. */
  readonly from: number;
  readonly have: number;
  readonly maxBytes: number;
  readonly total: number | null;
  readonly onBytes?: ((sofar: number, total: number | null) => void) | undefined;
}

/**
 * Writes a body to the end of a part; where it overlaps with what is here, it must be the same. Returns the bytes that are
 * here then, or null when it is not the same file: nothing was written. Throws `invalid` (`track-too-large`, `track-not-audio`)
 * and what the body throws; what was written stays.
 */
export async function receivePart(
  body: AsyncIterable<Uint8Array>,
  handle: FileHandle,
  { from, have, maxBytes, total, onBytes }: Receiving,
): Promise<number | null> {
  const here = Buffer.alloc(have - from);
  await handle.read(here, 0, here.length, from);
  let at = from;
  for await (const chunk of body) {
    if (at === 0 && have === 0 && looksLikePage(chunk)) throw new AppError('invalid', 'track-not-audio');
    const known = here.subarray(at - from, at - from + chunk.length);
    if (!known.equals(chunk.subarray(0, known.length))) return null;
    if (at + chunk.length > maxBytes) throw tooLarge(maxBytes);
    await writeAll(handle, chunk.subarray(known.length), at + known.length);
    at += chunk.length;
    if (at > have) onBytes?.(at, total);
  }
  return Math.max(at, have);
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}
