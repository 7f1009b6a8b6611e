import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { purposeRules } from './purpose-rules';
import { findFile, type StoredFile } from './store';

/** A file of the company, and where it is, for whoever may read it. Throws `not-found` (`file-not-found`). */
export async function findReadable(ctx: Ctx, id: string): Promise<StoredFile> {
  authorize(ctx, 'media.show');
  const stored = await inTransaction(ctx, (tx) => findFile(tx, id));
  if (!stored) throw new AppError('not-found', 'file-not-found');
  authorize(ctx, purposeRules[stored.file.purpose].reading);
  return stored;
}
