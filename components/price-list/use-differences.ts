'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { DifferenceList } from './price-list-api';

type Query = Readonly<Record<string, string | null>>;

/** Differences, item by item, page by page, from an address that lists them. */
export function useDifferences(queryKey: readonly unknown[], path: string, query: Query) {
  return useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ pageParam, signal }) =>
      request<DifferenceList>(`${path}${queryString({ ...query, limit: 25, cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
