'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

interface Estimate {
  readonly minutes: number;
  readonly ahead: number;
}

/** How long so many videos would take if they were ordered now. */
export function useEstimate(count: number) {
  return useQuery({
    queryKey: queryKeys.reelEstimate(count),
    queryFn: ({ signal }) => request<Estimate>(`/api/reels/estimate?count=${count}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
