'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { queryString } from '../../api/query-string';
import { request } from '../../api/request';
import type { AlbumsPage } from '../music-api';

/** Albums whose title or artist match, page by page. */
export function useAlbums(query: string) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.musicAlbums, { query }],
    queryFn: ({ pageParam, signal }) =>
      request<AlbumsPage>(`/api/music/albums${queryString({ query, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
