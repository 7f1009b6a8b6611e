'use client';

import type { AdapterName, ConnectChannel } from '@/lib/channels/schemas';
import { useAddress } from '../../address/use-address';
import { useChannel } from '../use-channel';
import { useConnectChannel } from '../use-connect-channel';

/**
 * How far a guide is, kept in the address so that a reload goes on where it was: `again` names a channel to be connected
 * anew, `channel` the one this guide has connected, `login` a finished login at the other side.
 */
export function useGuide(adapter: AdapterName) {
  const { get, replace } = useAddress();
  const again = get('again');
  const channelId = get('channel');
  const connect = useConnectChannel(again, ({ id }) => replace({ channel: id, again: null, login: null }));
  const channel = useChannel(channelId, true);
  return {
    again,
    login: get('login'),
    channelId,
    /** The channel this guide has connected, once it is known. */
    channel: channel.data ?? null,
    channelError: channel.error,
    connect: (input: ConnectChannel['input'], more: Pick<ConnectChannel, 'loginId' | 'choice'> = {}) =>
      connect.mutate({ adapter, input, ...more }),
    connecting: connect.isPending,
    error: connect.error,
    /** Back to the first step, with the same channel if there is one already. */
    startOver: () => replace({ channel: null, login: null, again: channelId ?? again }),
  };
}

export type GuideProgress = ReturnType<typeof useGuide>;
