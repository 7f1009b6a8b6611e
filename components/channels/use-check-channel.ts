'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireChannel } from './channels-api';

/** Has every step between the customer and us tested. */
export function useCheckChannel(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<WireChannel>(`/api/channels/${id}/check`, { method: 'POST' }),
    onSuccess: (channel) => {
      client.setQueryData(queryKeys.channel(id), channel);
      void client.invalidateQueries({ queryKey: queryKeys.channels });
    },
  });
}
