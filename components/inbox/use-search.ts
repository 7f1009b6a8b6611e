'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Findings } from '@/lib/conversations/listing/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

/** Customers and messages with the words; not asked while nothing is typed. */
export function useSearch(words: string, filters: Readonly<Record<string, string>>) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.conversations, 'search', words, filters],
    queryFn: ({ pageParam, signal }) =>
      request<Wire<Findings>>(
        `/api/conversations/search${queryString({ ...filters, query: words, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: words !== '',
  });
}
