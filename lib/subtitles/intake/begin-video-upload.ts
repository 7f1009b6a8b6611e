import { getMediaTier } from '@/lib/billing';
import { beginUpload, type NewUpload, type Upload } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/**
 * Begins an upload, or finds the one begun under this key; the tier says how large it may be. Throws what `beginUpload`
 * throws.
 */
export async function beginVideoUpload(ctx: Ctx, input: NewUpload): Promise<Upload> {
  const { maxUploadMegabytes: limit } = (await getMediaTier(ctx)).tier;
  if (input.size > limit * 1_048_576)
    throw new AppError('invalid', 'file-too-large', { field: 'size', params: { limit } });
  return beginUpload(ctx, input);
}
