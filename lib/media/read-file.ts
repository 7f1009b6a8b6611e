import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { mediaStore } from './media-store';
import { purposeRules } from './purpose-rules';
import type { MediaFile } from './schemas';
import { findFile } from './store';

/**
 * A stored file with its bytes, checked against the sum taken when it was stored. Throws `not-found`
 * (`file-not-found`), `internal` (`file-damaged`) and `unavailable`.
 */
export async function readFile(ctx: Ctx, id: string): Promise<{ file: MediaFile; bytes: Uint8Array }> {
  authorize(ctx, 'media.show');
  const stored = await inTransaction(ctx, (tx) => findFile(tx, id));
  if (!stored) throw new AppError('not-found', 'file-not-found');
  authorize(ctx, purposeRules[stored.file.purpose].reading);
  const bytes = await mediaStore(stored.store).get(stored.storeKey);
  if (!bytes) throw new AppError('not-found', 'file-not-found');
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== stored.file.sha256) throw new AppError('internal', 'file-damaged');
  return { file: stored.file, bytes };
}
