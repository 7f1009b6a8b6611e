import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { AdapterName } from './schemas';
import { findLiveByAccount } from './store/channels';

/** Throws `conflict` when an outside account serves a channel other than `own`, whoever's it is. */
export async function claimAccount(
  ctx: Ctx,
  adapter: AdapterName,
  externalAccount: string,
  own: string | null,
): Promise<void> {
  const holder = await acrossCompanies(ctx, (tx) => findLiveByAccount(tx, adapter, externalAccount));
  if (holder && holder.id !== own) throw new AppError('conflict', 'channel-taken');
}
