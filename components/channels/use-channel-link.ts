'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireLink } from './channels-api';

const askMs = 2_500;

/** How the linking of a phone stands, asked every few seconds until it is linked or has failed. */
export function useChannelLink(id: string) {
  return useQuery({
    queryKey: queryKeys.channelLink(id),
    queryFn: ({ signal }) => request<WireLink>(`/api/channels/${id}/link`, { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.state === 'linked' || state.data?.state === 'failed' ? false : askMs,
  });
}
