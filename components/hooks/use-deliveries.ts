'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { HookDelivery } from '@/lib/hooks/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireDelivery = Wire<HookDelivery>;

const lookMs = 5_000;

/** What was sent to a receiver, newest first; looked at again while something is on its way. */
export function useDeliveries(hookId: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.hookDeliveries(hookId),
    queryFn: ({ pageParam, signal }) =>
      request<{ deliveries: WireDelivery[]; next: string | null }>(
        `/api/hooks/${hookId}/deliveries${queryString({ cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.deliveries.some((one) => one.state === 'PENDING'))
        ? lookMs
        : false,
  });
}
