'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ClipMeans } from './clips-api';

/** What the company's plan allows, how much of today is used, and what can be done with speech here. */
export function useClipMeans() {
  return useQuery({
    queryKey: queryKeys.clipRules,
    queryFn: ({ signal }) => request<ClipMeans>('/api/clips/rules', { signal }),
    staleTime: 60_000,
  });
}
