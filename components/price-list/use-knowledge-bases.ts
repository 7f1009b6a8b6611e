'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireKnowledgeBaseSummary } from './price-list-api';

/** The uploads, newest first. */
export function useKnowledgeBases() {
  return useQuery({
    queryKey: queryKeys.knowledgeBases,
    queryFn: ({ signal }) =>
      request<{ knowledgeBases: WireKnowledgeBaseSummary[] }>('/api/knowledge-bases', { signal }),
    refetchInterval: usePollInterval(),
  });
}
