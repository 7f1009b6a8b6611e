import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { openCredential } from '@/lib/vault';
import { findHost } from './find-host';
import type { ChannelAccount } from './port';
import type { ConnectedChannel } from './schemas';
import { findChannel } from './store/channels';
import { webhookUrl } from './webhook-url';

/** A channel of the company, by its id or as it was read just now, with what is needed to speak for it. Throws `not-found`. */
export async function openAccount(ctx: Ctx, wanted: string | ConnectedChannel): Promise<ChannelAccount> {
  const channel =
    typeof wanted === 'string' ? await inTransaction(ctx, (tx) => findChannel(tx, wanted)) : wanted;
  if (!channel || channel.companyId !== ctx.companyId) throw new AppError('not-found', 'channel-not-found');
  // The chat page has no outside, and nothing to keep secret.
  if (channel.adapter === 'web-chat') return { channel, secrets: {}, host: null, webhookUrl: '' };
  const credential = await openCredential(ctx, { kind: channel.adapter, subject: channel.id });
  const host = await findHost(ctx, channel);
  return {
    channel,
    secrets: credential?.values ?? {},
    host,
    webhookUrl: webhookUrl(channel.adapter, channel.key, host),
  };
}
