'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ChannelLogin } from './channels-api';

/** A login the owner has come back from. */
export function useLogin(id: string | null) {
  return useQuery({
    queryKey: queryKeys.channelLogin(id ?? ''),
    queryFn: ({ signal }) => request<ChannelLogin>(`/api/channels/logins/${id}`, { signal }),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
