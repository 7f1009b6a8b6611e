'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireKnowledgeBase } from './price-list-api';

/** One upload with everything that was read in it. */
export function useKnowledgeBase(id: string | null) {
  const interval = usePollInterval();
  return useQuery({
    queryKey: [...queryKeys.knowledgeBases, id],
    queryFn: ({ signal }) => request<WireKnowledgeBase>(`/api/knowledge-bases/${id}`, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'READING' ? interval : false),
  });
}
