'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';

/** Families that subtitles can be set in here. */
export function useFontFamilies(enabled: boolean): string[] {
  const { data } = useQuery({
    queryKey: queryKeys.clipFonts,
    queryFn: ({ signal }) => request<{ families: string[] }>('/api/fonts', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
  return data?.families ?? [];
}
