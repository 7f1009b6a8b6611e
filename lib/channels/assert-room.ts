import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { channelLimits } from './channel-limits';
import type { AdapterName } from './schemas';
import { findChannels } from './store/channels';

/** Throws when the plan, the owner's choice or the settings do not allow one more channel of this adapter. */
export async function assertRoom(ctx: Ctx, adapter: AdapterName): Promise<void> {
  const channels = await inTransaction(ctx, findChannels);
  const { offers, most } = await channelLimits(ctx, channels, 'free');
  const offer = offers.find((candidate) => candidate.adapter === adapter);
  if (!offer) throw new AppError('invalid', 'channel-not-offered', { field: 'adapter' });
  if (offer.blocked === 'plan-limit')
    throw new AppError('limit', 'channel-limit', { params: { most: most ?? 0 } });
  if (offer.blocked === 'not-chosen') throw new AppError('invalid', 'channel-not-offered');
  if (offer.blocked === 'not-set-up') {
    throw new AppError('unavailable', 'setting-missing', { params: { setting: offer.setting ?? '' } });
  }
}
