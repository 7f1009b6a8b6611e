'use client';

import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import { isUnderWay } from './is-under-way';
import type { ReelsPage } from './reels-api';

const hastyMs = 3_000;
/** Whose turn it is changes with other shops' videos too, and nobody announces those to us. */
const queueMs = 10_000;

/** The company's videos, newest first, page by page, with the balance. */
export function useReels() {
  const poll = usePollInterval();
  return useInfiniteQuery({
    queryKey: queryKeys.reels,
    queryFn: ({ pageParam, signal }) =>
      request<ReelsPage>(`/api/reels${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => interval(state.data, poll),
  });
}

function interval(data: InfiniteData<ReelsPage> | undefined, poll: number | false): number | false {
  const moving = data?.pages.flatMap((page) => page.reels).filter(isUnderWay) ?? [];
  if (poll !== false) return moving.length > 0 ? hastyMs : poll;
  return moving.some((reel) => reel.stage === 'queued') ? queueMs : false;
}
