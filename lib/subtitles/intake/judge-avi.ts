import { AppError } from '@/lib/platform/errors/app-error';
import type { MediaBytes } from './media-bytes';

/** A two-gigabyte file has one part a gigabyte. */
const mostParts = 10_000;

/** An AVI file is whole: each of its parts is as long as it says. One that was never closed says 0. Throws `invalid`. */
export async function judgeAvi({ size, read }: MediaBytes, head: Buffer): Promise<void> {
  if (head.toString('latin1', 12, 16) !== 'LIST' || head.toString('latin1', 20, 24) !== 'hdrl')
    throw new AppError('invalid', head.length < 24 ? 'clip-truncated' : 'clip-damaged', { field: 'file' });
  let left = mostParts;
  for (let at = 0; at + 12 <= size; left -= 1) {
    if (left === 0) throw new AppError('invalid', 'clip-too-complicated', { field: 'file' });
    const part = await read(at, 8);
    if (part.toString('latin1', 0, 4) !== 'RIFF') return;
    const length = part.readUInt32LE(4);
    if (length === 0) return;
    if (at + 8 + length > size) throw new AppError('invalid', 'clip-truncated', { field: 'file' });
    at += 8 + length + (length % 2);
  }
}
