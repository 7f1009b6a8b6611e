import type { InboundItem } from '@/lib/channels';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { channelRow } from '@/tests/factories/make-account';

/** Ids of the sample events. */
export const at = new Date(1_760_000_000_001);
export const page = '100000000000001';
export const instagram = '17841400000000001';
export const psid = '200000000000002';
export const igsid = '900000000000009';

export interface Delivery {
  readonly object?: 'page' | 'instagram';
}

const appId = '300000000000003';
/** The channels the samples are about. */
export const channels = {
  page: {
    speaker: facebookChannel,
    row: channelRow('facebook', 'facebook', { externalAccount: page, settings: { appId } }),
  },
  instagram: {
    speaker: instagramChannel,
    row: channelRow('instagram', 'instagram', { externalAccount: instagram, settings: { appId } }),
  },
};

/** What a delivery holds, read by the channel of its object. */
export function readDelivery(delivery: Delivery): readonly InboundItem[] | Promise<readonly InboundItem[]> {
  const { speaker, row } = channels[delivery.object ?? 'page'];
  return speaker.decode(JSON.stringify(delivery), row);
}
