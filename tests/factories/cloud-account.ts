import type { ChannelAccount, ConnectedChannel } from '@/lib/channels';
import type { CloudDouble } from '@/tests/doubles/whatsapp/cloud-double';
import { accountOf, channelRow } from './make-account';

/** A connected number on the double. */
export function cloudAccount(cloud: CloudDouble, change: Partial<ConnectedChannel> = {}): ChannelAccount {
  const { phoneNumberId, businessAccountId, accessToken, appSecret } = cloud;
  const channel = channelRow('whatsapp-cloud', 'whatsapp', {
    externalAccount: phoneNumberId,
    settings: { phoneNumberId, businessAccountId, displayPhone: '+1 555-078-3881' },
    ...change,
  });
  return accountOf(channel, {
    secrets: { accessToken, webhookSecret: appSecret, verifyToken: 'a-verify-token' },
  });
}
