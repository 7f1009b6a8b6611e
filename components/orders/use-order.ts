'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { OrderView } from './order-view';

export function useOrder(id: string) {
  return useQuery({
    queryKey: queryKeys.order(id),
    queryFn: ({ signal }) => request<OrderView>(`/api/orders/${id}`, { signal }),
    refetchInterval: usePollInterval(),
  });
}
