import type { ChannelAccount, ConnectedChannel } from '@/lib/channels';
import type { WahaDouble } from '@/tests/doubles/waha/waha-double';
import { accountOf, channelRow } from './make-account';

export const wahaSecret = 'a-secret-that-signs-the-events-of-one-session';

/** An account on the double, as the operator's server or as one an owner gave. */
export function wahaAccount(
  waha: WahaDouble,
  change: Partial<ConnectedChannel> = {},
  { trusted = true, webhookUrl = 'http://127.0.0.1:9/api/webhooks/waha/key' } = {},
): ChannelAccount {
  const channel = channelRow('waha', 'whatsapp', {
    status: 'CONNECTING',
    hostId: 'wah_1',
    externalAccount: 'x8_chn_1',
    settings: { session: 'x8_chn_1', method: 'qr' },
    statusAt: new Date('2026-11-21T10:00:00Z'),
    ...change,
  });
  const settings = { url: waha.url, trusted };
  return accountOf(channel, {
    secrets: { webhookSecret: wahaSecret },
    host: { id: 'wah_1', settings, secrets: { apiKey: waha.apiKey } },
    webhookUrl,
  });
}
