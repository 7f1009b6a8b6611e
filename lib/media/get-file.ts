import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { purposeRules } from './purpose-rules';
import type { MediaFile } from './schemas';
import { findFile } from './store';

/** What is known of a stored file, without its bytes. Throws `not-found`. */
export async function getFile(ctx: Ctx, id: string): Promise<MediaFile> {
  authorize(ctx, 'media.show');
  const stored = await inTransaction(ctx, (tx) => findFile(tx, id));
  if (!stored) throw new AppError('not-found', 'file-not-found');
  authorize(ctx, purposeRules[stored.file.purpose].reading);
  return stored.file;
}
