'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { ItemPage } from './price-list-api';

/** The items on sale, page by page; `query` searches with typing errors and word forms. */
export function useItems(query: string) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.items, query],
    queryFn: ({ pageParam, signal }) =>
      request<ItemPage>(`/api/items${queryString({ query, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
