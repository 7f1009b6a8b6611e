'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import type { WirePool, WireStatistics } from '../music-api';

const poolMs = 2_000;
const calmMs = 30_000;

/** The library in figures, and the browsers as they are now. */
export function useStatistics() {
  const figures = useQuery({
    queryKey: queryKeys.musicStatistics,
    queryFn: ({ signal }) => request<WireStatistics>('/api/music/statistics', { signal }),
    refetchInterval: calmMs,
  });
  const pool = useQuery({
    queryKey: queryKeys.musicPool,
    queryFn: ({ signal }) => request<WirePool>('/api/music/status', { signal }),
    refetchInterval: poolMs,
  });
  return { figures, pool };
}
