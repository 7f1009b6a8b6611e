import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { mediaStore } from '../media-store';
import { deletePart, listParts } from '../store/uploads';

/** Throws away what has come of an upload: of each part the bytes before the row, so that none is forgotten. */
export async function removeParts(ctx: Ctx, uploadId: string): Promise<void> {
  for (const { id, store, storeKey } of await inTransaction(ctx, (tx) => listParts(tx, uploadId))) {
    await mediaStore(store).remove(storeKey);
    await inTransaction(ctx, (tx) => deletePart(tx, id));
  }
}
