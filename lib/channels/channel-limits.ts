import { getEntitlement } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import type { AdapterName, ChannelKind, ChannelOffer, ConnectedChannel } from './schemas';

/** Ways to connect, in the order they are offered. */
export const connectable: ReadonlyArray<{ adapter: AdapterName; kind: ChannelKind }> = [
  { adapter: 'telegram', kind: 'telegram' },
  { adapter: 'waha', kind: 'whatsapp' },
  { adapter: 'whatsapp-cloud', kind: 'whatsapp' },
  { adapter: 'instagram', kind: 'instagram' },
  { adapter: 'facebook', kind: 'facebook' },
  { adapter: 'gmail', kind: 'email' },
  { adapter: 'mailbox', kind: 'email' },
  { adapter: 'tiktok-lead', kind: 'tiktok' },
];

const byLogin: ReadonlySet<AdapterName> = new Set(['instagram', 'facebook', 'gmail']);

/** What the plan, the owner's choice and the settings allow to be connected now. */
export async function channelLimits(
  ctx: Ctx,
  channels: readonly ConnectedChannel[],
  metaPool: 'free' | 'full' | 'none',
): Promise<{ offers: ChannelOffer[]; used: number; most: number | null; plan: string }> {
  const { plan, mostChannels: most, offeredChannels } = await getEntitlement(ctx);
  const used = channels.filter(({ adapter }) => adapter !== 'web-chat').length;
  const offers = connectable.map(({ adapter, kind }): ChannelOffer => {
    const needsApp = adapter === 'instagram' || adapter === 'facebook';
    const setting = needsApp && metaPool === 'none' ? 'a Meta app' : missingSetting(adapter);
    const blocked =
      offeredChannels !== null && !offeredChannels.includes(kind)
        ? 'not-chosen'
        : setting !== null
          ? 'not-set-up'
          : needsApp && metaPool === 'full'
            ? 'pool-empty'
            : most !== null && used >= most
              ? 'plan-limit'
              : null;
    return { adapter, kind, blocked, setting, byLogin: byLogin.has(adapter) };
  });
  return { offers, used, most, plan };
}

/** Name of the setting the operator has to make first. */
function missingSetting(adapter: AdapterName): string | null {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env();
  if (adapter !== 'gmail') return null;
  if (!GOOGLE_CLIENT_ID) return 'GOOGLE_CLIENT_ID';
  return GOOGLE_CLIENT_SECRET ? null : 'GOOGLE_CLIENT_SECRET';
}
