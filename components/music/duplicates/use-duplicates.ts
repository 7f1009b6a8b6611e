'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { queryString } from '../../api/query-string';
import { request } from '../../api/request';
import type { DuplicatesPage } from '../music-api';

/** Pairs that may be the same recording: those that wait for a person, or all of them. */
export function useDuplicates(state: 'open' | 'all') {
  return useInfiniteQuery({
    queryKey: [...queryKeys.musicDuplicates, state],
    queryFn: ({ pageParam, signal }) =>
      request<DuplicatesPage>(`/api/music/duplicates${queryString({ state, cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
