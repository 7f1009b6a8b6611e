import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import { removeFile, storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { readPicture } from './rendering/read-picture';
import { mostPhotoPixels } from './schemas';
import { findLogo, saveLogo } from './store/brand';

/**
 * Gives the company's videos a logo, or takes it away (`null`). Throws `invalid` (`file-type-refused`, `file-too-large`,
 * `reel-photo-unusable`) and `unavailable`. Not inside a transaction.
 */
export async function setReelLogo(
  ctx: Ctx,
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
): Promise<{ logoId: string | null }> {
  authorize(ctx, 'reel.request');
  const logoId = file === null ? null : await keep(ctx, file);
  const before = await inTransaction(ctx, async (tx) => {
    const before = await findLogo(tx);
    await saveLogo(tx, logoId);
    await writeAudit(tx, { action: 'reels.logo-set', subject: ctx.companyId, detail: { logoId } });
    return before;
  });
  if (before !== null && before !== logoId) await removeFile(ctx, before);
  return { logoId };
}

async function keep(ctx: Ctx, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
  const picture = readPicture(bytes);
  if (picture && picture.width * picture.height > mostPhotoPixels)
    throw new AppError('invalid', 'reel-photo-unusable', { field: 'file' });
  return (await storeFile(ctx, { purpose: 'reel-logo', name, bytes })).id;
}
