import { authorize } from '@/lib/companies';
import { getFile, type MediaFile, readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/** A photo of the company's price list, now or earlier; no other of its files. Throws `not-found`. */
export async function readItemPhoto(
  ctx: Ctx,
  { fileId }: { fileId: string },
): Promise<{ file: MediaFile; bytes: Uint8Array }> {
  authorize(ctx, 'knowledge.read');
  const { purpose } = await getFile(ctx, fileId);
  if (purpose !== 'item-photo') throw new AppError('not-found', 'item-photo-not-found');
  return readFile(ctx, fileId);
}
