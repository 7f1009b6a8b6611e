'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { EntriesPage } from './credits-api';

/** The history, newest first, page by page. */
export function useCreditEntries() {
  return useInfiniteQuery({
    queryKey: [...queryKeys.credits, 'entries'],
    queryFn: ({ pageParam, signal }) =>
      request<EntriesPage>(`/api/credits/entries${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}
