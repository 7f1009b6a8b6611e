'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireOverview } from './channels-api';

/** The company's channels and what more it may connect. */
export function useChannels() {
  return useQuery({
    queryKey: queryKeys.channels,
    queryFn: ({ signal }) => request<WireOverview>('/api/channels', { signal }),
    refetchInterval: usePollInterval(),
  });
}
