import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { fileIdOf } from './file-id-of';
import type { MediaFile } from './schemas';
import { findFile } from './store';

/** The file that `storeFile` keeps of an occasion; null when it has not been stored yet. */
export async function findKeptFile(ctx: Ctx, once: string): Promise<MediaFile | null> {
  authorize(ctx, 'media.read');
  return inTransaction(ctx, async (tx) => (await findFile(tx, fileIdOf(ctx, once)))?.file ?? null);
}
