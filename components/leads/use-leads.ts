'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireLeadPage } from './leads-api';

/** People who left their contacts, newest first, page by page. */
export function useLeads() {
  return useInfiniteQuery({
    queryKey: queryKeys.leads,
    queryFn: ({ pageParam, signal }) =>
      request<WireLeadPage>(`/api/leads${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}
