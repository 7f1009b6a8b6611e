import type { AccountChange, ChannelAccount } from '@/lib/channels';

/** The account after a look, as the channel's row would be. */
export function changedAccount(
  account: ChannelAccount,
  { state, status, statusReason }: AccountChange,
): ChannelAccount {
  const { channel } = account;
  return {
    ...account,
    channel: {
      ...channel,
      state: { ...channel.state, ...state },
      ...(status && { status, statusReason: status === 'CONNECTED' ? null : (statusReason ?? null) }),
    },
  };
}
