import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { mediaStore } from './media-store';
import { deleteFile, findPlace } from './store';

/**
 * Deletes a file of the company for good; quiet when there is none. Not to be called inside a transaction: the store is an
 * outside service. The bytes go before the row, so nothing is left that no row knows of. Throws `unavailable`.
 */
export async function removeFile(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'media.write');
  if (ctx.tx) throw new Error('removeFile cannot run inside a transaction.');
  const place = await inTransaction(ctx, (tx) => findPlace(tx, id));
  if (!place) return;
  await mediaStore(place.store).remove(place.storeKey);
  await inTransaction(ctx, (tx) => deleteFile(tx, id));
}
