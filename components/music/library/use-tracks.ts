'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { queryString } from '../../api/query-string';
import { request } from '../../api/request';
import type { TracksPage } from '../music-api';

export interface TrackFilter {
  readonly query: string;
  readonly sourceId?: string | null;
  readonly state?: string | null;
}

/** Tracks of the library that match, newest first, page by page. */
export function useTracks({ query, sourceId = null, state = null }: TrackFilter, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.musicTracks, { query, sourceId, state }],
    queryFn: ({ pageParam, signal }) =>
      request<TracksPage>(`/api/music/tracks${queryString({ query, sourceId, state, cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}
