'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ChannelSetup } from './channels-api';

/** The addresses and tokens to be pasted at the other side. */
export function useChannelSetup(id: string) {
  return useQuery({
    queryKey: queryKeys.channelSetup(id),
    queryFn: ({ signal }) => request<ChannelSetup>(`/api/channels/${id}/setup`, { signal }),
  });
}
