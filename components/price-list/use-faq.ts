'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { FaqPage } from './price-list-api';

/** Questions with their answers, page by page. */
export function useFaq() {
  return useInfiniteQuery({
    queryKey: queryKeys.faq,
    queryFn: ({ pageParam, signal }) =>
      request<FaqPage>(`/api/faq${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
