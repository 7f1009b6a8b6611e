'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import type { WireSource } from '../music-api';

/** Every declared source, for those who look after the library. */
export function useSources(enabled = true) {
  return useQuery({
    queryKey: queryKeys.musicSources,
    queryFn: ({ signal }) => request<{ sources: WireSource[] }>('/api/music/sources', { signal }),
    select: ({ sources }) => sources,
    enabled,
  });
}
