'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { WireVersionPage } from './price-list-api';

/** Versions of the price list, newest first, page by page. */
export function useVersions() {
  return useInfiniteQuery({
    queryKey: queryKeys.priceListVersions,
    queryFn: ({ pageParam, signal }) =>
      request<WireVersionPage>(`/api/price-list-versions${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
