import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { UploadRef } from '../schemas';
import { deleteUpload } from '../store/uploads';
import { getUpload } from './get-upload';
import { removeParts } from './remove-parts';

/** Calls an upload off and throws away what has come; the file it became stays. Throws `not-found` and `unavailable`. */
export async function discardUpload(ctx: Ctx, asked: UploadRef): Promise<void> {
  if (ctx.tx) throw new Error('discardUpload cannot run inside a transaction.');
  const { id } = await getUpload(ctx, asked);
  await removeParts(ctx, id);
  await inTransaction(ctx, (tx) => deleteUpload(tx, id));
}
