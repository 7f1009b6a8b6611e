'use client';

import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { ClipsPage } from './clips-api';
import { isUnderWay } from './is-under-way';

const hastyMs = 3_000;
/** Whose turn it is changes with other companies' clips too, and nobody announces those to us. */
const queueMs = 10_000;

/** The company's clips, newest first, page by page. */
export function useClips() {
  const poll = usePollInterval();
  return useInfiniteQuery({
    queryKey: queryKeys.clips,
    queryFn: ({ pageParam, signal }) =>
      request<ClipsPage>(`/api/clips${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => interval(state.data, poll),
  });
}

function interval(data: InfiniteData<ClipsPage> | undefined, poll: number | false): number | false {
  const moving = data?.pages.flatMap((page) => page.clips).filter(isUnderWay) ?? [];
  if (poll !== false) return moving.length > 0 ? hastyMs : poll;
  return moving.some((clip) => clip.stage === 'queued') ? queueMs : false;
}
