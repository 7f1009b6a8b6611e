'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Missing, WireDryRun } from './price-list-api';

/** What publishing an upload would do now. */
export function useDryRun(id: string, missing: Missing, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.dryRuns, id, 'dry-run', missing],
    queryFn: ({ signal }) =>
      request<WireDryRun>(`/api/knowledge-bases/${id}/dry-run?missing=${missing}`, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
