'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Ends a channel; its conversations stay. */
export function useDisconnectChannel(id: string, onDisconnected: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>(`/api/channels/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.channels });
      void client.invalidateQueries({ queryKey: queryKeys.channel(id) });
      onDisconnected();
    },
  });
}
