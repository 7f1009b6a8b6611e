'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConnectChannel } from '@/lib/channels/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireChannel } from './channels-api';

/** Connects a new channel or, with `again`, that one anew. */
export function useConnectChannel(again: string | null, onConnected: (channel: WireChannel) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: ConnectChannel) =>
      request<WireChannel>(again === null ? '/api/channels' : `/api/channels/${again}/reconnect`, {
        method: 'POST',
        json: wish,
      }),
    onSuccess: (channel) => {
      client.setQueryData(queryKeys.channel(channel.id), channel);
      // The picture of an earlier try must not be scanned.
      client.removeQueries({ queryKey: queryKeys.channelLink(channel.id) });
      void client.invalidateQueries({ queryKey: queryKeys.channels });
      onConnected(channel);
    },
  });
}
