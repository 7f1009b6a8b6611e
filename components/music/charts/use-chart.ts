'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { queryString } from '../../api/query-string';
import { request } from '../../api/request';
import type { WireChart } from '../music-api';

/** A source's chart of a day, or its newest; null: it has none yet. */
export function useChart(sourceId: string | null, day: string) {
  return useQuery({
    queryKey: queryKeys.musicChart(sourceId ?? '', day),
    queryFn: ({ signal }) =>
      request<{ chart: WireChart | null }>(`/api/music/charts${queryString({ sourceId, day })}`, { signal }),
    select: ({ chart }) => chart,
    enabled: sourceId !== null,
  });
}
