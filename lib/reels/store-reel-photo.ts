import { createHash } from 'node:crypto';
import { storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { readPicture } from './rendering/read-picture';
import { leastPhotoSide, mostPhotoPixels } from './schemas';

export interface ReelPhoto {
  readonly photoId: string;
  /** In pixels, as stored. */
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps the photo of a product, once by its content. Throws `invalid` (`file-type-refused`, `file-too-large`,
 * `reel-photo-too-small`, `reel-photo-unusable`) and `unavailable`. Not inside a transaction.
 */
export async function storeReelPhoto(
  ctx: Ctx,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ReelPhoto> {
  const picture = readPicture(bytes);
  if (picture && picture.width * picture.height > mostPhotoPixels)
    throw new AppError('invalid', 'reel-photo-unusable', { field: 'photo' });
  if (picture && Math.min(picture.width, picture.height) < leastPhotoSide) {
    const params = { least: leastPhotoSide };
    throw new AppError('invalid', 'reel-photo-too-small', { field: 'photo', params });
  }
  const sum = createHash('sha256').update(bytes).digest('hex');
  // Files that are no pictures are refused here, by what they are.
  const { id } = await storeFile(ctx, { purpose: 'reel-photo', name, bytes, once: `reel-photo ${sum}` });
  if (!picture) throw new AppError('invalid', 'reel-photo-unusable', { field: 'photo' });
  return { photoId: id, width: picture.width, height: picture.height };
}
