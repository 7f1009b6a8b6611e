import type { AdapterName, ChannelAccount, ChannelKind, ConnectedChannel } from '@/lib/channels';

/** A channel as it would be read from its row. */
export function channelRow(
  adapter: AdapterName,
  kind: ChannelKind,
  change: Partial<ConnectedChannel> = {},
): ConnectedChannel {
  return {
    id: 'chn_1',
    companyId: 'COMP001',
    kind,
    adapter,
    key: 'key-of-the-channel',
    name: 'Flowers',
    status: 'CONNECTED',
    statusReason: null,
    statusAt: null,
    externalAccount: null,
    hostId: null,
    settings: {},
    state: {},
    expiresAt: null,
    checkedAt: null,
    checkSteps: [],
    lastReceivedAt: null,
    lastSentAt: null,
    createdAt: new Date('2026-03-01T00:00:00Z'),
    ...change,
  };
}

/** An account with what is needed to speak for it, for tests of one adapter. */
export function accountOf(
  channel: ConnectedChannel,
  change: Partial<Omit<ChannelAccount, 'channel'>> = {},
): ChannelAccount {
  return {
    channel,
    secrets: {},
    host: null,
    webhookUrl: `https://x8.example/api/webhooks/${channel.adapter}/${channel.key}`,
    ...change,
  };
}
