'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { OrderPage } from './order-view';

interface Filter {
  readonly status?: string | null;
  readonly conversationId?: string;
  readonly contactId?: string;
}

/** Orders, newest first, page by page. */
export function useOrders({ status, conversationId, contactId }: Filter) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.orders, { status: status ?? null, conversationId, contactId }],
    queryFn: ({ pageParam, signal }) =>
      request<OrderPage>(
        `/api/orders${queryString({ status, conversationId, contactId, cursor: pageParam })}`,
        {
          signal,
        },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}
