import { authorize } from '@/lib/companies';
import { type MediaFile, readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findIdentity } from './store/contacts';
import { showsFile } from './store/customer-messages';

/**
 * A file that the thread of the visitor who asks shows: attached to a message, or the picture on a card. Throws
 * `not-found` for any other.
 */
export async function readOwnFile(
  ctx: Ctx,
  { channelId, fileId }: { channelId: string; fileId: string },
): Promise<{ file: MediaFile; bytes: Uint8Array }> {
  authorize(ctx, 'chat.read');
  if (ctx.actor.kind !== 'visitor') throw new AppError('forbidden', 'not-allowed');
  const { visitorId } = ctx.actor;
  const shown = await inTransaction(ctx, async (tx) => {
    const identity = await findIdentity(tx, channelId, visitorId);
    return identity !== null && showsFile(tx, identity.conversationId, fileId);
  });
  if (!shown) throw new AppError('not-found', 'file-not-found');
  return readFile(ctx, fileId);
}
