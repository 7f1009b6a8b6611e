import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { writeWhole } from '@/lib/platform/files/write-whole';
import { mediaStore } from '../media-store';
import type { Upload, UploadRef } from '../schemas';
import { listParts, type UploadPart } from '../store/uploads';
import { getUpload } from './get-upload';

/**
 * Puts the parts of an upload together at `path`, a new file of this machine; they stay where they are until the upload is
 * finished or discarded. Throws `invalid` (`upload-incomplete`), `not-found` and `unavailable`.
 */
export async function assembleUpload(ctx: Ctx, asked: UploadRef, path: string): Promise<Upload> {
  if (ctx.tx) throw new Error('assembleUpload cannot run inside a transaction.');
  const upload = await getUpload(ctx, asked);
  const { id, received, size } = upload;
  if (received !== size) throw new AppError('invalid', 'upload-incomplete', { params: { received, size } });
  const parts = await inTransaction(ctx, (tx) => listParts(tx, id));
  // Somebody else has finished it, or called it off, in between.
  if (parts.reduce((sum, part) => sum + part.size, 0) !== size)
    throw new AppError('unavailable', 'try-again', { retryAfter: 1 });
  await writeWhole(bytesOf(parts), path, { isNew: true, mode: 0o600 });
  return upload;
}

async function* bytesOf(parts: readonly UploadPart[]): AsyncGenerator<Uint8Array> {
  for (const { store, storeKey } of parts) {
    const stream = await mediaStore(store).open(storeKey);
    if (!stream) throw new AppError('not-found', 'upload-not-found');
    yield* stream as AsyncIterable<Uint8Array>;
  }
}
