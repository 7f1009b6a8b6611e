'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireCampaign } from './leads-api';

/** The campaigns under way, newest first, with what came of each. */
export function useCampaigns() {
  return useQuery({
    queryKey: queryKeys.campaigns,
    queryFn: ({ signal }) => request<WireCampaign[]>('/api/campaigns', { signal }),
    refetchInterval: usePollInterval(),
  });
}
