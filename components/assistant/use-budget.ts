'use client';

import { useQuery } from '@tanstack/react-query';
import type { Budget } from '@/lib/assistant/budget/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** What the model has cost, day by day. */
export function useBudget() {
  return useQuery({
    queryKey: queryKeys.assistantBudget,
    queryFn: ({ signal }) => request<Budget>('/api/assistant/budget', { signal }),
  });
}
