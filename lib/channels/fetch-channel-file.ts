import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';

/**
 * The bytes of a file that an event named, never inside a transaction. Throws `not-found` (`file-gone`), `invalid` when it
 * is too large, `unavailable` when trying again makes sense.
 */
export async function fetchChannelFile(
  ctx: Ctx,
  { channelId, ref }: { channelId: string; ref: string },
): Promise<{ readonly bytes: Uint8Array; readonly name?: string; readonly contentType?: string }> {
  authorize(ctx, 'channel.tend');
  const account = await openAccount(ctx, channelId);
  const adapter = channelFor(account.channel.adapter);
  if (!adapter.fetchFile) throw new AppError('not-found', 'file-gone');
  return adapter.fetchFile(account, ref);
}
