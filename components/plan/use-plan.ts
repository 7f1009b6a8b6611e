'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { PlanView } from './plan-api';

const justPaidMs = 5_000;

/** What can be bought, what the company has, and how it came by it. Whoever comes back from paying sees it change. */
export function usePlan() {
  return useQuery({
    queryKey: queryKeys.tiers,
    queryFn: ({ signal }) => request<PlanView>('/api/tiers', { signal }),
    staleTime: 0,
    refetchInterval: justPaidMs,
  });
}
